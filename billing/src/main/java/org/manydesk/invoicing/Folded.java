package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.contract.ContractVersion;
import org.manydesk.invoicing.UnbilledTicket.Cause;
import org.manydesk.scope.Wall;
import org.manydesk.tenant.ClientName;
import org.manydesk.usage.Counting;
import org.manydesk.usage.PeriodTicket;
import org.manydesk.usage.Reason;
import org.manydesk.usage.TicketCount;

/** Tickets that are left out for the sake of a master incident that does not count itself, so that nobody is charged. */
@ApplicationScoped
class Folded {
    private static final String LEFT_OUT = "SELECT " + PeriodTicket.SELECTED
            + " FROM TicketTimeline t, UncountedTicket u WHERE u.tenantId = :tenant AND u.invoiceId = :invoice"
            + " AND u.reason = :storm AND t.tenantId = u.tenantId AND t.id = u.ticketId";

    private final Wall wall;
    private final Counting counting;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Folded() {
        this(null, null);
    }

    @Inject
    Folded(Wall wall, Counting counting) {
        this.wall = wall;
        this.counting = counting;
    }

    /** Those among the tickets of a month that a version of the contract counts. */
    Stream<UnbilledTicket> of(ClientName client, ContractVersion version, List<TicketCount> counts) {
        var folded = counts.stream()
                .filter(count -> count.decision().reason() == Reason.STORM)
                .toList();
        var masters = folded.stream().map(count -> count.decision().names()).collect(Collectors.toSet());
        var idle = counting.notCounting(version, masters);
        return folded.stream()
                .filter(count -> idle.contains(count.decision().names()))
                .map(count -> UnbilledTicket.of(client, count, Cause.MASTER_NOT_COUNTED));
    }

    /** Those that an invoice left out, as of now. */
    Stream<UnbilledTicket> of(ClientName client, ContractVersion version, Invoice invoice) {
        var rows = wall.em()
                .createQuery(LEFT_OUT, PeriodTicket.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("invoice", invoice.key())
                .setParameter("storm", Reason.STORM)
                .getResultList();
        return rows.isEmpty() ? Stream.empty() : of(client, version, counting.count(version, invoice.period(), rows));
    }
}
