package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.manydesk.calendar.Interval;
import org.manydesk.calendar.Intervals;
import org.manydesk.contract.ContractVersions;
import org.manydesk.scope.Wall;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenant;

/** Tickets that were resolved while no contract was in force, and that no invoice charges. */
@ApplicationScoped
class WithoutContract {
    private static final String RESOLVED = "SELECT t.ref, t.subject FROM TicketTimeline t WHERE t.tenantId = :tenant"
            + " AND t.firstResolvedAt >= :from AND t.firstResolvedAt < :to AND t.mergedInto IS NULL"
            + " AND t.markedAs IS NULL AND NOT EXISTS (SELECT b FROM BilledTicket b"
            + " WHERE b.tenantId = t.tenantId AND b.ticketId = t.id) ORDER BY t.firstResolvedAt";

    private final Wall wall;
    private final ContractVersions versions;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected WithoutContract() {
        this(null, null);
    }

    @Inject
    WithoutContract(Wall wall, ContractVersions versions) {
        this.wall = wall;
        this.versions = versions;
    }

    /** Those of a client in a month of its zone; merged and marked ones are nobody's to bill, billed ones are billed. */
    Stream<UnbilledTicket> of(Tenant tenant, YearMonth month) {
        var from = month.atDay(1).atStartOfDay(tenant.zone()).toInstant();
        var to = month.plusMonths(1).atDay(1).atStartOfDay(tenant.zone()).toInstant();
        var span = new Interval(from, to);
        var covered = versions.history(tenant.id()).during(span).values().stream()
                .flatMap(Collection::stream)
                .toList();
        return Intervals.union(List.of(span)).without(Intervals.union(covered)).list().stream()
                .flatMap(gap -> resolved(tenant, gap));
    }

    private Stream<UnbilledTicket> resolved(Tenant tenant, Interval gap) {
        return wall
                .em()
                .createQuery(RESOLVED, Object[].class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("from", gap.from())
                .setParameter("to", gap.to())
                .getResultList()
                .stream()
                .map(row -> new UnbilledTicket(
                        ClientName.of(tenant),
                        (String) row[0],
                        (String) row[1],
                        UnbilledTicket.Cause.WITHOUT_CONTRACT));
    }
}
