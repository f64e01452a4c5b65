package org.manydesk.compliance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.manydesk.sla.Metric;
import org.manydesk.timekeeping.StoredClock;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketTimeline;

/**
 * What became of a clock of a ticket.
 *
 * @param outcome running as long as it is neither met nor breached
 * @param period the closed month in which it was judged, for ever; empty as long as it was in none, and it is as of now
 * @param excludedAs why it does not count; empty when it does
 */
public record TicketVerdict(
        TicketId ticket,
        Metric metric,
        Priority priority,
        Duration target,
        Instant startedAt,
        Outcome outcome,
        Optional<YearMonth> period,
        Optional<ExcludedAs> excludedAs) {

    static TicketVerdict of(FrozenVerdict verdict) {
        return new TicketVerdict(
                verdict.ticket(),
                verdict.metric(),
                verdict.priority(),
                verdict.target(),
                verdict.startedAt(),
                verdict.outcome(),
                Optional.of(verdict.period()),
                verdict.excludedAs());
    }

    /** @param agreed the approved request to leave the clock out, if any */
    static TicketVerdict of(StoredClock stored, TicketTimeline ticket, Optional<ExclusionRequest> agreed, Clock clock) {
        var outcome =
                switch (stored.state(clock.instant())) {
                    case MET -> Outcome.MET;
                    case BREACHED -> Outcome.BREACHED;
                    case RUNNING, PAUSED -> Outcome.RUNNING;
                };
        return new TicketVerdict(
                stored.ticket(),
                stored.metric(),
                stored.priority(),
                stored.target(),
                stored.startedAt(),
                outcome,
                Optional.empty(),
                ExcludedAs.of(ticket, agreed));
    }

    /** Whether it is breached in a closed month and counts there: a service credit rests on nothing else. */
    public boolean isMissedForGood() {
        return period.isPresent() && outcome == Outcome.BREACHED && excludedAs.isEmpty();
    }
}
