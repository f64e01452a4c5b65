package org.manydesk.rating;

import java.time.Duration;

/**
 * How much is charged of what was worked: at least the minimum, then rounded up to whole steps; then comes the rate.
 *
 * @param per what is taken together before that
 * @param minimum least that is charged; zero for none
 * @param step whole minutes, at least one
 */
public record HourRule(Per per, Duration minimum, Duration step) {

    /** To the minute. */
    public static final HourRule EXACT = new HourRule(Per.ENTRY, Duration.ZERO, Duration.ofMinutes(1));

    /** What is taken together. */
    public enum Per {
        /** Each stretch of work by itself. */
        ENTRY,
        /** All work of a month on a ticket. */
        TICKET
    }

    public HourRule {
        if (minimum.isNegative() || step.toMinutes() < 1) throw new IllegalArgumentException("no rule for hours");
    }

    /** What is charged of so much; nothing of nothing. */
    public Duration charged(Duration exact) {
        if (exact.isZero()) return exact;
        var least = Math.max(exact.toMinutes(), minimum.toMinutes());
        return step.multipliedBy(Math.ceilDiv(least, step.toMinutes()));
    }
}
