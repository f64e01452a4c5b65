package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.manydesk.scope.Wall;

/** Who watches which ticket. */
@ApplicationScoped
class Watchers {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Watchers() {
        this(null);
    }

    @Inject
    Watchers(Wall wall) {
        this.wall = wall;
    }

    List<Contact> of(Ticket ticket) {
        return wall.em()
                .createQuery(
                        "SELECT c FROM Contact c, Watcher w WHERE w.tenantId = :tenant AND w.ticketId = :ticket"
                                + " AND c.tenantId = w.tenantId AND c.id = w.contactId ORDER BY c.email",
                        Contact.class)
                .setParameter("tenant", ticket.tenant().value())
                .setParameter("ticket", ticket.key())
                .getResultList();
    }

    Optional<Watcher> find(Ticket ticket, Contact contact) {
        return wall.em()
                .createQuery(
                        "SELECT w FROM Watcher w WHERE w.tenantId = :tenant AND w.ticketId = :ticket"
                                + " AND w.contactId = :contact",
                        Watcher.class)
                .setParameter("tenant", ticket.tenant().value())
                .setParameter("ticket", ticket.key())
                .setParameter("contact", contact.key())
                .getResultStream()
                .findFirst();
    }

    void add(Watcher watcher) {
        wall.add(watcher);
    }

    void remove(Watcher watcher) {
        wall.em().remove(watcher);
    }
}
