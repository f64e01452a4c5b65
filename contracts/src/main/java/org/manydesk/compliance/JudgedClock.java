package org.manydesk.compliance;

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
}
