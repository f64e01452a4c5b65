package org.manydesk.timekeeping;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.manydesk.sla.ClockState;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketTimeline;

/**
 * A clock that has not ended, for lists.
 *
 * @param due empty while paused
 */
public record OpenClock(
        TicketId ticket,
        String ref,
        String subject,
        Metric metric,
        Priority priority,
        Duration target,
        Optional<Instant> due,
        Stored stored) {

    /** Tells the state at an instant. */
    public interface Stored {
        ClockState at(Instant now);
    }

    static OpenClock of(StoredClock clock, TicketTimeline ticket) {
        return new OpenClock(
                ticket.ticket(),
                ticket.ref(),
                ticket.subject(),
                clock.metric(),
                clock.priority(),
                clock.target(),
                clock.dueAt(),
                clock::state);
    }
}
