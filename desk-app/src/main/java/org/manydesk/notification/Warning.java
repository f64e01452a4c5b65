package org.manydesk.notification;

import java.time.Instant;
import org.manydesk.sla.Metric;
import org.manydesk.ticket.Ticket;
import org.manydesk.timeline.TicketId;

/**
 * How far a clock of a ticket got.
 *
 * @param ref the ticket's reference, e.g. {@code ACME-42}
 * @param subject what the ticket is, or was then, called
 * @param threshold how much of the target is used up, e.g. {@code 75%} or {@code PT30M before due}
 * @param due when the clock is or was due
 */
public record Warning(TicketId ticket, String ref, String subject, Metric metric, String threshold, Instant due)
        implements Occasion {
    /** Of a ticket as it is called now. */
    public static Warning of(Ticket ticket, Metric metric, String threshold, Instant due) {
        return new Warning(ticket.id(), ticket.ref(), ticket.subject(), metric, threshold, due);
    }

    @Override
    public Kind kind() {
        return Kind.CLOCK;
    }
}
