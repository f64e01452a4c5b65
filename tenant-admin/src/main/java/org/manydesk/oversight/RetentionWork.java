package org.manydesk.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.manydesk.audit.AuditKeeping;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.signin.SystemDirectory;
import org.manydesk.timer.RecurringWork;

/** Removes audit entries that are older than they have to be kept, some thousands in a transaction. */
@ApplicationScoped
class RetentionWork implements RecurringWork {
    /** Who removes them, in the audit trail. */
    private static final String THE_PRODUCT = "the product";

    private final SystemDirectory directory;
    private final CurrentCaller caller;
    private final AuditKeeping keeping;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected RetentionWork() {
        this(null, null, null);
    }

    @Inject
    RetentionWork(SystemDirectory directory, CurrentCaller caller, AuditKeeping keeping) {
        this.directory = directory;
        this.caller = caller;
        this.keeping = keeping;
    }

    @Override
    public String name() {
        return "audit-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void work() {
        for (var provider : directory.everywhere(THE_PRODUCT))
            caller.as(provider, keeping::limited).forEach(chain -> remove(provider, chain));
    }

    private void remove(Caller.SystemWork provider, long chain) {
        var more = true;
        while (more) more = caller.as(provider, () -> keeping.removeOld(chain));
    }
}
