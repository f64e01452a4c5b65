package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;
import org.manydesk.timeline.TicketId;

/** The messages that the caller sees: notes are for staff alone (TKT-4). */
@ApplicationScoped
public class Messages {
    private static final String WRITTEN = "SELECT m.id, m.messageId, m.ticketId FROM Message m"
            + " WHERE m.tenantId = :tenant AND m.messageId IN :ids";
    private static final String OPENED = "SELECT t.id, t.report.messageId, t.id FROM Ticket t"
            + " WHERE t.tenantId = :tenant AND t.report.messageId IN :ids";

    private final Wall wall;
    private final Sights sights;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Messages() {
        this(null, null);
    }

    @Inject
    Messages(Wall wall, Sights sights) {
        this.wall = wall;
        this.sights = sights;
    }

    /** All messages of a ticket that the caller sees, oldest first. */
    public List<Message> of(Ticket ticket) {
        return wall.em()
                .createQuery(
                        "SELECT m FROM Message m WHERE m.tenantId = :tenant AND m.ticketId = :ticket"
                                + " AND m.request = FALSE" + kinds() + " ORDER BY m.at, m.id",
                        Message.class)
                .setParameter("tenant", ticket.tenant().value())
                .setParameter("ticket", ticket.key())
                .getResultList();
    }

    /** One page in the order in which they were added, with one row more than the limit where more follow. */
    public List<Message> of(Ticket ticket, PageRequest page) {
        return wall.em()
                .createQuery(
                        "SELECT m FROM Message m WHERE m.tenantId = :tenant AND m.ticketId = :ticket"
                                + " AND m.request = FALSE" + kinds() + " AND m.id > :after ORDER BY m.id",
                        Message.class)
                .setParameter("tenant", ticket.tenant().value())
                .setParameter("ticket", ticket.key())
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** One message of a ticket, or {@link Unknown}. */
    public Message get(Ticket ticket, long id) {
        return wall.em()
                .createQuery(
                        "SELECT m FROM Message m WHERE m.tenantId = :tenant AND m.ticketId = :ticket AND m.id = :id"
                                + " AND m.request = FALSE" + kinds(),
                        Message.class)
                .setParameter("tenant", ticket.tenant().value())
                .setParameter("ticket", ticket.key())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("message", Long.toString(id)));
    }

    /**
     * The ticket of the first of these mails, by their ids without brackets, that opened one or wrote to one. Where an id
     * was used again its first use counts, so that nobody can draw answers into a ticket of their own. Within one tenant.
     */
    public Optional<TicketId> ticketOf(TenantId tenant, List<String> messageIds) {
        if (messageIds.isEmpty()) return Optional.empty();
        var uses = uses(WRITTEN, tenant, messageIds);
        uses.addAll(uses(OPENED, tenant, messageIds));
        return messageIds.stream()
                .flatMap(
                        id -> uses.stream()
                                .filter(use -> use[1].equals(id))
                                .min(Comparator.comparingLong(use -> (Long) use[0]))
                                .stream())
                .findFirst()
                .map(use -> new TicketId((Long) use[2]));
    }

    private List<Object[]> uses(String jpql, TenantId tenant, List<String> messageIds) {
        return new ArrayList<>(wall.em()
                .createQuery(jpql, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("ids", messageIds)
                .getResultList());
    }

    /** All that was taken along into a ticket that was split off, its request first. */
    List<Message> takenInto(Ticket ticket) {
        return wall.em()
                .createQuery(
                        "SELECT m FROM Message m WHERE m.tenantId = :tenant AND m.ticketId = :ticket ORDER BY m.at, m.id",
                        Message.class)
                .setParameter("tenant", ticket.tenant().value())
                .setParameter("ticket", ticket.key())
                .getResultList();
    }

    /** Lets the files of messages follow them to a ticket of the same client. */
    void filesFollow(List<Message> moved, Ticket to) {
        wall.em().flush();
        wall.em()
                .createQuery(
                        "UPDATE Attachment a SET a.ticketId = :to WHERE a.tenantId = :tenant AND a.messageKey IN :ids")
                .setParameter("to", to.key())
                .setParameter("tenant", to.tenant().value())
                .setParameter("ids", moved.stream().map(Message::key).toList())
                .executeUpdate();
    }

    void addAll(List<Message> some) {
        some.forEach(wall::add);
    }

    /** Stored at once: its files refer to it. */
    Message add(Message message) {
        wall.add(message);
        wall.em().flush();
        return message;
    }

    private String kinds() {
        return sights.present().internal() ? "" : " AND m.kind <> org.manydesk.ticket.MessageKind.NOTE";
    }
}
