package org.manydesk.offboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.signin.SystemDirectory;
import org.manydesk.timer.RecurringWork;

/** Erases each client whose day has come; one that cannot be keeps no other waiting. What a node left half done is done to its end by the next one. */
@ApplicationScoped
class ErasureWork implements RecurringWork {
    private static final System.Logger LOG = System.getLogger(ErasureWork.class.getName());

    /** Who erases, in the audit trail. */
    private static final String THE_PRODUCT = "the product";

    private final SystemDirectory directory;
    private final CurrentCaller caller;
    private final Erasing erasing;
    private final Companions companions;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ErasureWork() {
        this(null, null, null, null);
    }

    @Inject
    ErasureWork(SystemDirectory directory, CurrentCaller caller, Erasing erasing, Companions companions) {
        this.directory = directory;
        this.caller = caller;
        this.erasing = erasing;
        this.companions = companions;
    }

    @Override
    public String name() {
        return "off-boarding";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void work() {
        tidyUp();
        for (var provider : directory.everywhere(THE_PRODUCT))
            caller.as(provider, erasing::due).forEach(due -> erase(provider, due));
    }

    private void tidyUp() {
        try {
            erasing.tidyUp();
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "What was set to rebuild indexes is not put back", failed);
        }
    }

    private void erase(Caller.SystemWork provider, OffBoarding due) {
        try {
            caller.as(provider, () -> {
                if (!erasing.begin(due)) return due;
                companions.erase(due.client());
                var reasons = erasing.erase(due);
                erasing.finish(due, reasons, erasing.search(due));
                LOG.log(System.Logger.Level.INFO, "Client {0} was erased", due.clientKey());
                return due;
            });
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, "Client " + due.clientKey() + " is not erased yet", failed);
        }
    }
}
