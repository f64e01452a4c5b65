package org.manydesk.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.signin.SystemDirectory;
import org.manydesk.timekeeping.Climbing;
import org.manydesk.timekeeping.RungDue;
import org.manydesk.timer.RecurringWork;

/**
 * Looks for tickets that reached a rung of their ladder and escalates them, each in a transaction of its own and within its
 * own client. A ticket whose steps fail waits a minute and keeps nobody else waiting.
 */
@ApplicationScoped
class EscalationWork implements RecurringWork {
    private static final System.Logger LOG = System.getLogger(EscalationWork.class.getName());
    private static final String NAME = "escalation";
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int AT_ONCE = 500;

    private final SystemDirectory directory;
    private final CurrentCaller caller;
    private final Climbing climbing;
    private final Escalating escalating;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected EscalationWork() {
        this(null, null, null, null);
    }

    @Inject
    EscalationWork(SystemDirectory directory, CurrentCaller caller, Climbing climbing, Escalating escalating) {
        this.directory = directory;
        this.caller = caller;
        this.climbing = climbing;
        this.escalating = escalating;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void work() {
        directory.everywhere(NAME).forEach(this::work);
    }

    private void work(Caller.SystemWork provider) {
        List<RungDue> due;
        do {
            due = caller.as(provider, () -> climbing.due(AT_ONCE));
            due.forEach(one -> caller.as(
                    new Caller.SystemWork(NAME, provider.provider(), List.of(one.tenant())), () -> isDone(one)));
        } while (due.size() == AT_ONCE);
    }

    private boolean isDone(RungDue due) {
        try {
            escalating.escalate(due.tenant(), due.ticket());
            return true;
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "Ticket " + due.ticket() + " cannot be escalated now", failed);
            climbing.putOff(due.tenant(), due.ticket());
            return false;
        }
    }
}
