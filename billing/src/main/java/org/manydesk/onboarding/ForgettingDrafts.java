package org.manydesk.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.signin.SystemDirectory;
import org.manydesk.timer.RecurringWork;

/** Forgets clients that were begun and not taken on, with the people that were named. */
@ApplicationScoped
class ForgettingDrafts implements RecurringWork {
    /** Who forgets them. */
    private static final String THE_PRODUCT = "the product";

    private final SystemDirectory directory;
    private final CurrentCaller caller;
    private final KeepingDrafts drafts;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ForgettingDrafts() {
        this(null, null, null);
    }

    @Inject
    ForgettingDrafts(SystemDirectory directory, CurrentCaller caller, KeepingDrafts drafts) {
        this.directory = directory;
        this.caller = caller;
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "client-drafts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void work() {
        for (var provider : directory.everywhere(THE_PRODUCT))
            caller.as(provider, () -> {
                drafts.forgetOld();
                return null;
            });
    }
}
