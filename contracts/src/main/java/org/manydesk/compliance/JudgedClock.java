package org.manydesk.compliance;

import java.util.Optional;
import org.manydesk.timekeeping.StoredClock;
import org.manydesk.timeline.TicketTimeline;

/** A clock with what became of it in a period. */
record JudgedClock(StoredClock clock, TicketTimeline ticket, Outcome outcome) {
    ClockKey key() {
        return ClockKey.of(clock);
    }

    boolean isJudged() {
        return outcome != Outcome.RUNNING;
    }

    /** @param agreed the approved request to leave it out, if any */
    Optional<ExcludedAs> excludedAs(Optional<ExclusionRequest> agreed) {
        if (ticket.mergedInto().isPresent()) return Optional.of(ExcludedAs.MERGED);
        return ticket.mark()
                .map(mark -> ExcludedAs.valueOf(mark.name()))
                .or(() -> agreed.map(yes -> ExcludedAs.AGREED));
    }
}
