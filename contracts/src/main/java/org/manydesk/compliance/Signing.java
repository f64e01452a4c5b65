package org.manydesk.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.manydesk.scope.CurrentCaller;

/** Signs for the caller, now. */
@ApplicationScoped
class Signing {
    private final CurrentCaller caller;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Signing() {
        this(null, null);
    }

    @Inject
    Signing(CurrentCaller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** The person who calls, by e-mail. */
    String who() {
        return caller.person().email();
    }

    Instant now() {
        return clock.instant();
    }
}
