package org.manydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.signin.SystemDirectory;
import org.manydesk.timer.RecurringWork;

/** Removes mail that was set aside and is older than {@link TriageClearing#KEPT}. */
@ApplicationScoped
class TriageRetention implements RecurringWork {
    /** Who removes them, in the audit trail. */
    private static final String THE_PRODUCT = "the product";

    private final SystemDirectory directory;
    private final CurrentCaller caller;
    private final TriageClearing clearing;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TriageRetention() {
        this(null, null, null);
    }

    @Inject
    TriageRetention(SystemDirectory directory, CurrentCaller caller, TriageClearing clearing) {
        this.directory = directory;
        this.caller = caller;
        this.clearing = clearing;
    }

    @Override
    public String name() {
        return "triage-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void work() {
        for (var provider : directory.everywhere(THE_PRODUCT)) {
            var more = true;
            while (more) more = caller.as(provider, clearing::removeOld);
        }
    }
}
