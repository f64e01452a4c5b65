package org.manydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;
import org.manydesk.tenant.Tenants;
import org.manydesk.ticket.Messages;
import org.manydesk.ticket.Ticket;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.Tickets;
import org.manydesk.timeline.TicketId;

/**
 * Finds the ticket that a mail belongs to, among those of one tenant. An id of a message that it answers is enough; a
 * reference in the subject counts only for somebody who takes part in that ticket, since references can be guessed.
 */
@ApplicationScoped
class MailThreads {
    private static final String RAISED_OR_WATCHED = "SELECT COUNT(c) FROM Contact c WHERE c.tenantId = :tenant"
            + " AND c.email = :email AND (EXISTS (SELECT t FROM Ticket t WHERE t.tenantId = c.tenantId AND t.id = :ticket"
            + " AND t.contactId = c.id) OR EXISTS (SELECT w FROM Watcher w WHERE w.tenantId = c.tenantId"
            + " AND w.ticketId = :ticket AND w.contactId = c.id))";
    private static final String WROTE = "SELECT COUNT(m) FROM Message m WHERE m.tenantId = :tenant"
            + " AND m.ticketId = :ticket AND m.authorEmail = :email AND m.kind = org.manydesk.ticket.MessageKind.CUSTOMER";

    private final Wall wall;
    private final Tenants tenants;
    private final Tickets tickets;
    private final Messages messages;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MailThreads() {
        this(null, null, null, null);
    }

    @Inject
    MailThreads(Wall wall, Tenants tenants, Tickets tickets, Messages messages) {
        this.wall = wall;
        this.tenants = tenants;
        this.tickets = tickets;
        this.messages = messages;
    }

    /** The reference of the ticket that a mail would land in: after a merge not of the one that it belongs to. */
    Optional<TicketRef> landing(TenantId tenant, ReceivedMail mail) {
        return ticketOf(tenant, mail)
                .map(id -> tickets.get(tenant, tickets.get(tenant, id).landing()))
                .map(ticket -> new TicketRef(ticket.ref()));
    }

    Optional<TicketId> ticketOf(TenantId tenant, ReceivedMail mail) {
        var answered =
                mail.threading().answered().stream().map(MessageId::value).toList();
        return messages.ticketOf(tenant, answered).or(() -> named(tenant, mail));
    }

    private Optional<TicketId> named(TenantId tenant, ReceivedMail mail) {
        var sender = mail.from().map(Correspondent::mailbox).orElse("");
        var prefix = tenants.get(tenant).prefix();
        return SubjectReference.find(prefix, mail.subject()).stream()
                .flatMap(ref -> tickets.find(ref).stream())
                .filter(ticket -> ticket.tenant().equals(tenant) && takesPart(ticket, sender))
                .map(Ticket::id)
                .findFirst();
    }

    private boolean takesPart(Ticket ticket, String email) {
        return count(RAISED_OR_WATCHED, ticket, email) > 0 || count(WROTE, ticket, email) > 0;
    }

    private long count(String jpql, Ticket ticket, String email) {
        return wall.em()
                .createQuery(jpql, Long.class)
                .setParameter("tenant", ticket.tenant().value())
                .setParameter("ticket", ticket.key())
                .setParameter("email", email)
                .getSingleResult();
    }
}
