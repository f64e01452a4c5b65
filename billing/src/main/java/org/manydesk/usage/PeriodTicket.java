package org.manydesk.usage;

import org.manydesk.timeline.Channel;
import org.manydesk.timeline.TicketId;

/**
 * A ticket that a period has to decide on.
 *
 * @param ref the reference that people use, e.g. {@code ACME-42}
 * @param channel the way by which it came in
 */
public record PeriodTicket(TicketId ticket, String ref, String subject, Channel channel) {

    /** What a query for {@code TicketTimeline t} selects to make one: columns, so that no entity is watched for changes. */
    public static final String SELECTED = "NEW org.manydesk.usage.PeriodTicket(t.id, t.ref, t.subject, t.channel)";

    public PeriodTicket(long ticket, String ref, String subject, Channel channel) {
        this(new TicketId(ticket), ref, subject, channel);
    }
}
