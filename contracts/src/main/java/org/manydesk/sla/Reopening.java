package org.manydesk.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * What becomes of the clocks when their ticket is taken up again.
 *
 * @param freeFor how long after the resolution it does not count; zero unless the rule is FREE_WITHIN
 */
public record Reopening(Rule rule, Duration freeFor) {
    /** The clock goes on; the time in between does not count. */
    public static final Reopening CONTINUES = new Reopening(Rule.CONTINUE, Duration.ZERO);

    /** The choices of a contract. */
    public enum Rule {
        /** The clock goes on; the time in between does not count. */
        CONTINUE,
        /** The verdict stays, and a new clock starts. */
        NEW_CLOCK,
        /** Soon after the resolution the verdict stays and nothing starts; later, a new clock starts. */
        FREE_WITHIN
    }

    public Reopening {
        if ((rule == Rule.FREE_WITHIN) != freeFor.isPositive())
            throw new IllegalArgumentException("FREE_WITHIN, and only it, has a time of more than zero");
    }

    boolean startsClock(Instant ended, Instant reopened) {
        return reopened.isAfter(ended.plus(freeFor));
    }
}
