package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Wall;

/** The attachments that the caller sees: those of notes are for staff alone (TKT-4). */
@ApplicationScoped
public class Attachments {
    private final Wall wall;
    private final Sights sights;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Attachments() {
        this(null, null);
    }

    @Inject
    Attachments(Wall wall, Sights sights) {
        this.wall = wall;
        this.sights = sights;
    }

    /** All attachments of a ticket and its messages, oldest first. */
    public List<Attachment> of(Ticket ticket) {
        return seen(ticket, " ORDER BY a.id").getResultList();
    }

    /** One page, oldest first, with one row more than the limit where more follow. */
    public List<Attachment> of(Ticket ticket, PageRequest page) {
        return seen(ticket, " AND a.id > :after ORDER BY a.id")
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** One attachment of a ticket, or {@link Unknown}. */
    public Attachment get(Ticket ticket, long id) {
        return seen(ticket, " AND a.id = :id")
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("file", Long.toString(id)));
    }

    /** The ticket and message that it belongs to go to the database first, or its foreign keys would fail. */
    Attachment add(Attachment attachment) {
        wall.em().flush();
        return wall.add(attachment);
    }

    private TypedQuery<Attachment> seen(Ticket ticket, String rest) {
        var internal = sights.present().internal() ? "" : " AND a.internal = FALSE";
        return wall.em()
                .createQuery(
                        "SELECT a FROM Attachment a WHERE a.tenantId = :tenant AND a.ticketId = :ticket" + internal
                                + rest,
                        Attachment.class)
                .setParameter("tenant", ticket.tenant().value())
                .setParameter("ticket", ticket.key());
    }
}
