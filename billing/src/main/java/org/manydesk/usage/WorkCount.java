package org.manydesk.usage;

import java.time.Duration;
import java.time.Instant;
import org.manydesk.effort.TimeEntryId;
import org.manydesk.rating.Traits;
import org.manydesk.rating.Work;
import org.manydesk.timeline.TicketId;

/**
 * Work on a ticket that a month has to decide on.
 *
 * @param at     when it began
 * @param traits what the ticket was like then; the hours are those of the work
 */
public record WorkCount(
        TimeEntryId entry,
        TicketId ticket,
        String ref,
        String subject,
        Instant at,
        Duration time,
        String note,
        Traits traits,
        WorkReason reason) {

    public boolean isCharged() {
        return reason.isCharged();
    }

    public Work work() {
        return new Work(entry.value(), ticket.value(), traits, time);
    }
}
