package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.people.PersonChanged;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/**
 * Keeps the tickets of somebody who has another name or address theirs. Where they wrote from the new address before, what was
 * asked from both is theirs, and the client's trail tells that. What was said stays under the address from which it was said.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ContactsOfPeople {
    private final Wall wall;
    private final Contacts contacts;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ContactsOfPeople() {
        this(null, null, null);
    }

    @Inject
    ContactsOfPeople(Wall wall, Contacts contacts, AuditTrail audit) {
        this.wall = wall;
        this.contacts = contacts;
        this.audit = audit;
    }

    void follow(@Observes PersonChanged changed) {
        changed.home().ifPresent(client -> follow(client, changed));
    }

    private void follow(TenantId client, PersonChanged changed) {
        var after = new Requester(changed.after().email(), changed.after().name());
        var before = contacts.find(client, changed.before().email());
        var there = changed.hasNewAddress() ? contacts.find(client, after.email()) : before;
        there.ifPresent(contact -> contact.become(after));
        if (before.isEmpty() || before.equals(there)) return;
        there.ifPresentOrElse(contact -> join(client, before.get(), contact), () -> before.get()
                .become(after));
    }

    /** Both are one person: one contact goes on, with the tickets of both. */
    private void join(TenantId client, Contact left, Contact kept) {
        wall.em().flush();
        var asked = moved(
                "UPDATE Ticket t SET t.contactId = :kept WHERE t.tenantId = :client AND t.contactId = :left",
                client,
                left,
                kept);
        var watched = wall.em()
                .createQuery(
                        "SELECT w.ticketId FROM Watcher w WHERE w.tenantId = :client AND w.contactId = :kept",
                        Long.class)
                .setParameter("client", client.value())
                .setParameter("kept", kept.key())
                .getResultList();
        if (!watched.isEmpty())
            wall.em()
                    .createQuery("DELETE FROM Watcher w WHERE w.tenantId = :client AND w.contactId = :left"
                            + " AND w.ticketId IN :watched")
                    .setParameter("client", client.value())
                    .setParameter("left", left.key())
                    .setParameter("watched", watched)
                    .executeUpdate();
        var followed = moved(
                "UPDATE Watcher w SET w.contactId = :kept WHERE w.tenantId = :client AND w.contactId = :left",
                client,
                left,
                kept);
        wall.em().remove(left);
        audit.record(
                client,
                "TICKETS_JOINED",
                kept.email(),
                Map.of("from", left.email(), "asked", asked, "followed", followed + watched.size()));
    }

    private int moved(String change, TenantId client, Contact left, Contact kept) {
        return wall.em()
                .createQuery(change)
                .setParameter("client", client.value())
                .setParameter("left", left.key())
                .setParameter("kept", kept.key())
                .executeUpdate();
    }
}
