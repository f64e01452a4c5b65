package org.manydesk.ticket;

import jakarta.persistence.Query;

/**
 * What a caller sees of the tickets within reach (TKT-4, TKT-5). Every query for tickets, messages and files adds it.
 *
 * @param whole sees all tickets within reach, not only those that {@code contact} raised or watches
 * @param internal sees notes, and the files of notes
 */
public record Sight(boolean whole, boolean internal, long contact) {
    private static final String OWN = " AND (t.contactId = :me OR EXISTS (SELECT w FROM Watcher w"
            + " WHERE w.tenantId = t.tenantId AND w.ticketId = t.id AND w.contactId = :me))";

    /** A condition on the ticket {@code t} in JPQL, to be added to others; may be empty. */
    public String ofTickets() {
        return whole ? "" : OWN;
    }

    /** Sets what the conditions need. */
    public <Q extends Query> Q bound(Q query) {
        if (!whole) query.setParameter("me", contact);
        return query;
    }
}
