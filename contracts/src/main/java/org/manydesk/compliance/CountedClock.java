package org.manydesk.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.manydesk.sla.Metric;
import org.manydesk.timekeeping.StoredClock;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketTimeline;

/**
 * A clock behind a figure.
 *
 * @param key by which lists are continued
 * @param ref the ticket's
 * @param subject the ticket's; of a closed month, as it was then
 * @param breachesAfter the last instant without a breach; unknown for one that was paused
 * @param excludedAs why it does not count; empty when it does
 */
public record CountedClock(
        long key,
        TicketId ticket,
        String ref,
        String subject,
        Metric metric,
        Priority priority,
        Duration target,
        Instant startedAt,
        Optional<Instant> stoppedAt,
        Optional<Instant> breachesAfter,
        Optional<ExcludedAs> excludedAs) {
    /** @param agreed the approved requests to leave clocks out */
    static CountedClock of(StoredClock clock, TicketTimeline ticket, Map<ClockKey, ExclusionRequest> agreed) {
        return new CountedClock(
                clock.key(),
                clock.ticket(),
                ticket.ref(),
                ticket.subject(),
                clock.metric(),
                clock.priority(),
                clock.target(),
                clock.startedAt(),
                clock.stoppedAt(),
                clock.breachesAfter(),
                ExcludedAs.of(ticket, Optional.ofNullable(agreed.get(ClockKey.of(clock)))));
    }

    static CountedClock of(FrozenVerdict verdict) {
        return new CountedClock(
                verdict.key(),
                verdict.ticket(),
                verdict.ref(),
                verdict.subject(),
                verdict.metric(),
                verdict.priority(),
                verdict.target(),
                verdict.startedAt(),
                verdict.stoppedAt(),
                verdict.breachesAfter(),
                verdict.excludedAs());
    }
}
