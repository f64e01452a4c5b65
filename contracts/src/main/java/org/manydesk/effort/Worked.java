package org.manydesk.effort;

import java.time.Duration;
import java.util.Collection;
import org.manydesk.scope.UserId;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.TicketId;

/**
 * Work on a ticket, with what names the ticket.
 *
 * @param ref the reference that people use, e.g. {@code ACME-42}
 * @param language in which the ticket was written at first
 * @param email of the person who worked
 */
public record Worked(
        TimeEntryId entry,
        TicketId ticket,
        String ref,
        String subject,
        Channel channel,
        String language,
        UserId person,
        String email,
        Spent spent) {
    static Worked of(Object[] row) {
        var entry = (TimeEntry) row[0];
        return new Worked(
                entry.id(),
                entry.ticket(),
                (String) row[1],
                (String) row[2],
                (Channel) row[3],
                (String) row[4],
                entry.person(),
                entry.email(),
                entry.spent());
    }

    /** The time of all of them together. */
    public static Duration time(Collection<Worked> some) {
        return some.stream().map(one -> one.spent().time()).reduce(Duration.ZERO, Duration::plus);
    }
}
