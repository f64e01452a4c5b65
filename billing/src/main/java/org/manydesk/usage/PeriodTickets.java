package org.manydesk.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.manydesk.calendar.Interval;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;
import org.manydesk.timeline.EventKind;

/** The tickets that a period has to decide on. */
@ApplicationScoped
class PeriodTickets {

    private static final String FIRST = "SELECT " + PeriodTicket.SELECTED
            + " FROM TicketTimeline t WHERE t.tenantId = :tenant AND t.%1$s >= :from AND t.%1$s < :to";
    private static final String AGAIN =
            "SELECT " + PeriodTicket.SELECTED + " FROM TicketTimeline t WHERE t.tenantId = :tenant"
                    + " AND t.%1$s < :from AND t.firstReopenedAt < :to AND EXISTS (SELECT e FROM RecordedEvent e"
                    + " WHERE e.tenantId = t.tenantId AND e.ticketId = t.id AND e.kind = :kind AND e.said = :status"
                    + " AND e.occurredAt >= :from AND e.occurredAt < :to)";

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PeriodTickets() {
        this(null);
    }

    @Inject
    PeriodTickets(Wall wall) {
        this.wall = wall;
    }

    /** Those that got to one of these first within the span, and those that got there once more. */
    List<PeriodTicket> of(TenantId tenant, Set<CountedAt> deciding, Interval span) {
        return deciding.stream()
                .flatMap(countedAt -> of(tenant, countedAt, span).stream())
                .distinct()
                .toList();
    }

    private List<PeriodTicket> of(TenantId tenant, CountedAt countedAt, Interval span) {
        var rows = new ArrayList<>(wall.em()
                .createQuery(FIRST.formatted(countedAt.attribute()), PeriodTicket.class)
                .setParameter("tenant", tenant.value())
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .getResultList());
        if (countedAt != CountedAt.OPENED) rows.addAll(again(tenant, countedAt, span));
        return rows;
    }

    /** Those of a client that have one of these references. */
    List<PeriodTicket> called(TenantId tenant, Collection<String> refs) {
        return wall.em()
                .createQuery(
                        "SELECT " + PeriodTicket.SELECTED
                                + " FROM TicketTimeline t WHERE t.tenantId = :tenant AND t.ref IN :refs",
                        PeriodTicket.class)
                .setParameter("tenant", tenant.value())
                .setParameter("refs", refs)
                .getResultList();
    }

    private List<PeriodTicket> again(TenantId tenant, CountedAt countedAt, Interval span) {
        return wall.em()
                .createQuery(AGAIN.formatted(countedAt.attribute()), PeriodTicket.class)
                .setParameter("tenant", tenant.value())
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .setParameter("kind", EventKind.STATUS)
                .setParameter("status", countedAt.name())
                .getResultList();
    }
}
