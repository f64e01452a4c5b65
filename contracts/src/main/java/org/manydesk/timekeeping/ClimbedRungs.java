package org.manydesk.timekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketTimeline;

/** The rungs that tickets within the caller's reach climbed, and which have some to climb. */
@ApplicationScoped
class ClimbedRungs {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClimbedRungs() {
        this(null);
    }

    @Inject
    ClimbedRungs(Wall wall) {
        this.wall = wall;
    }

    /** In the order in which they were climbed. */
    List<ClimbedRung> of(TicketTimeline ticket) {
        return wall.em()
                .createQuery(
                        "SELECT r FROM ClimbedRung r WHERE r.tenantId = :tenant AND r.ticketId = :ticket ORDER BY r.id",
                        ClimbedRung.class)
                .setParameter("tenant", ticket.tenant().value())
                .setParameter("ticket", ticket.key())
                .getResultList();
    }

    /** Stored at once: whoever comes second fails before anything is done. */
    void addAll(List<ClimbedRung> rungs) {
        rungs.forEach(wall::add);
        wall.em().flush();
    }

    /** Tickets that have a rung to climb by now, what is due first first. */
    List<RungDue> due(Instant now, int limit) {
        return wall.em()
                .createQuery(
                        "SELECT t.tenantId, t.id FROM TicketTimeline t WHERE t.nextRungAt <= :now"
                                + " ORDER BY t.nextRungAt, t.tenantId, t.id",
                        Object[].class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new RungDue(new TenantId((Long) row[0]), new TicketId((Long) row[1])))
                .toList();
    }
}
