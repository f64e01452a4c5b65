package org.manydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.signin.SystemDirectory;
import org.manydesk.timer.RecurringWork;

/** Takes the mail that was held for clients that are taken up again, in the order in which it came. What cannot be taken keeps nothing waiting. */
@ApplicationScoped
class HeldMailWork implements RecurringWork {
    private static final System.Logger LOG = System.getLogger(HeldMailWork.class.getName());
    private static final String WORK = "mail intake";

    private final SystemDirectory directory;
    private final CurrentCaller caller;
    private final HeldMail mails;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected HeldMailWork() {
        this(null, null, null);
    }

    @Inject
    HeldMailWork(SystemDirectory directory, CurrentCaller caller, HeldMail mails) {
        this.directory = directory;
        this.caller = caller;
        this.mails = mails;
    }

    @Override
    public String name() {
        return "held-mail";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void work() {
        for (var provider : directory.everywhere(WORK))
            caller.as(provider, mails::released).forEach(mail -> take(provider, mail));
    }

    private void take(Caller.SystemWork provider, long mail) {
        try {
            caller.as(provider, () -> {
                mails.take(mail);
                return mail;
            });
        } catch (RuntimeException | StackOverflowError later) {
            LOG.log(System.Logger.Level.WARNING, "Mail " + mail + " that was held is not taken yet", later);
            postpone(provider, mail);
        }
    }

    private void postpone(Caller.SystemWork provider, long mail) {
        try {
            caller.as(provider, () -> {
                mails.postpone(mail);
                return mail;
            });
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.WARNING, "When mail " + mail + " is tried again is not kept", broken);
        }
    }
}
