package org.manydesk.sla;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;

/**
 * One promise for tickets of one priority.
 *
 * @param within the time allowed, more than zero; used up exactly, it is kept
 * @param goal the share of tickets for which it has to be kept
 * @param pauseWhile the states whose time does not count
 */
public record SlaTarget(
        Metric metric,
        Priority priority,
        Duration within,
        TimeBasis time,
        Optional<Goal> goal,
        Set<TicketStatus> pauseWhile) {
    private static final Duration LONGEST = Duration.ofDays(3660);

    public SlaTarget {
        checkWithin(within);
        pauseWhile = Set.copyOf(pauseWhile);
    }

    static Duration checkWithin(Duration within) {
        if (within.isNegative() || within.isZero() || within.compareTo(LONGEST) > 0)
            throw new IllegalArgumentException("A target is more than zero and at most 3660 days");
        return within;
    }
}
