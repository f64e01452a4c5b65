package org.manydesk.compliance;

import java.time.Instant;
import org.manydesk.sla.Metric;
import org.manydesk.timekeeping.StoredClock;
import org.manydesk.timeline.TicketId;

/** What a clock is known by, whatever happens to its ticket: a later run of the same metric is another clock. */
record ClockKey(TicketId ticket, Metric metric, Instant startedAt) {
    static ClockKey of(StoredClock clock) {
        return new ClockKey(clock.ticket(), clock.metric(), clock.startedAt());
    }
}
