package org.manydesk.timekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;
import org.manydesk.timeline.TicketTimeline;

/** The stored clocks of tickets within the caller's reach. */
@ApplicationScoped
public class StoredClocks {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected StoredClocks() {
        this(null);
    }

    @Inject
    StoredClocks(Wall wall) {
        this.wall = wall;
    }

    /** The clocks of a ticket. */
    public List<StoredClock> of(TicketTimeline ticket) {
        return wall.em()
                .createQuery(
                        "SELECT c FROM StoredClock c WHERE c.tenantId = :tenant AND c.ticketId = :ticket",
                        StoredClock.class)
                .setParameter("tenant", ticket.tenant().value())
                .setParameter("ticket", ticket.key())
                .getResultList();
    }

    /** Some tickets of a client whose clocks were stored before rounds were told apart, and have to be read anew. */
    List<TicketTimeline> withoutRound(TenantId tenant, int limit) {
        return wall.em()
                .createQuery(
                        "SELECT t FROM TicketTimeline t WHERE t.tenantId = :tenant AND t.firstReopenedAt IS NOT NULL"
                                + " AND EXISTS (SELECT c.id FROM StoredClock c WHERE c.tenantId = t.tenantId"
                                + " AND c.ticketId = t.id AND c.round = 0) ORDER BY t.id",
                        TicketTimeline.class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** The clocks of a client that have not ended, with their tickets, what is due first first, paused ones last. */
    public List<OpenClock> open(TenantId tenant, int limit) {
        return wall.em()
                .createQuery(
                        "SELECT c, t FROM StoredClock c, TicketTimeline t WHERE c.tenantId = :tenant"
                                + " AND t.tenantId = c.tenantId AND t.id = c.ticketId AND c.stoppedAt IS NULL"
                                + " AND t.mergedInto IS NULL AND t.markedAs IS NULL"
                                + " ORDER BY CASE WHEN c.dueAt IS NULL THEN 1 ELSE 0 END, c.dueAt, c.id",
                        Object[].class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> OpenClock.of((StoredClock) row[0], (TicketTimeline) row[1]))
                .toList();
    }

    void add(StoredClock clock) {
        wall.add(clock);
    }

    void remove(StoredClock clock) {
        wall.em().remove(clock);
    }
}
