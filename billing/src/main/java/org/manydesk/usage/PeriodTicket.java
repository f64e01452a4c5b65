package org.manydesk.usage;

import org.manydesk.timeline.Channel;
import org.manydesk.timeline.TicketId;

/**
 * A ticket that a period has to decide on.
 *
 * @param ref the reference that people use, e.g. {@code ACME-42}
 * @param channel the way by which it came in
 * @param language in which it was written at first
 * @param events   how many happened to it so far
 */
public record PeriodTicket(TicketId ticket, String ref, String subject, Channel channel, String language, int events) {

    /** What a query for {@code TicketTimeline t} selects to make one: columns, so that no entity is watched for changes. */
    public static final String SELECTED =
            "NEW org.manydesk.usage.PeriodTicket(t.id, t.ref, t.subject, t.channel, t.language, t.eventCount)";

    public PeriodTicket(long ticket, String ref, String subject, Channel channel, String language, int events) {
        this(new TicketId(ticket), ref, subject, channel, language, events);
    }
}
