package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manydesk.contract.Contract;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Wall;
import org.manydesk.timeline.TicketId;

/** The tickets that invoices charge, and those that runs left out. */
@ApplicationScoped
public class BilledTickets {

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected BilledTickets() {
        this(null);
    }

    @Inject
    BilledTickets(Wall wall) {
        this.wall = wall;
    }

    /** The tickets of a month that a contract's invoices charge. */
    public Map<TicketId, BilledTicket> of(Contract contract, YearMonth period) {
        return wall.em()
                .createQuery(
                        "SELECT b FROM BilledTicket b WHERE b.tenantId = :tenant AND b.contractId = :contract"
                                + " AND b.period = :period",
                        BilledTicket.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("period", period.toString())
                .getResultStream()
                .collect(Collectors.toMap(BilledTicket::ticket, Function.identity()));
    }

    /** How many tickets of a month a contract's invoices charge. */
    int count(Contract contract, YearMonth period) {
        return wall.em()
                .createQuery(
                        "SELECT COUNT(b) FROM BilledTicket b WHERE b.tenantId = :tenant AND b.contractId = :contract"
                                + " AND b.period = :period",
                        Long.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("period", period.toString())
                .getSingleResult()
                .intValue();
    }

    /** One page of the tickets behind a line, in the order in which they were counted, with one more where more follow. */
    public List<BilledTicket> behind(InvoiceLine line, PageRequest page) {
        return wall.em()
                .createQuery(
                        "SELECT b FROM BilledTicket b WHERE b.tenantId = :tenant AND b.invoiceId = :invoice"
                                + " AND b.period = :period AND b.place > :after ORDER BY b.place",
                        BilledTicket.class)
                .setParameter("tenant", line.tenant().value())
                .setParameter("invoice", line.invoice().value())
                .setParameter("period", line.period().toString())
                .setParameter("after", Math.max(0, page.afterId()))
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** The last place that a line's invoice holds in the line's month, 0 without a ticket. */
    int lastPlace(InvoiceLine line) {
        var last = wall.em()
                .createQuery(
                        "SELECT MAX(b.place) FROM BilledTicket b WHERE b.tenantId = :tenant AND b.invoiceId = :invoice"
                                + " AND b.period = :period",
                        Integer.class)
                .setParameter("tenant", line.tenant().value())
                .setParameter("invoice", line.invoice().value())
                .setParameter("period", line.period().toString())
                .getSingleResult();
        return last == null ? 0 : last;
    }

    /** Whether another invoice than the period's own charges tickets of its period. */
    boolean areLateOn(Invoice other, YearMonth period) {
        return wall.em()
                        .createQuery(
                                "SELECT COUNT(b) FROM BilledTicket b WHERE b.tenantId = :tenant"
                                        + " AND b.contractId = :contract AND b.period = :period AND b.invoiceId <> :invoice",
                                Long.class)
                        .setParameter("tenant", other.tenant().value())
                        .setParameter("contract", other.contract().value())
                        .setParameter("period", period.toString())
                        .setParameter("invoice", other.key())
                        .getSingleResult()
                > 0;
    }

    void add(BilledTicket ticket) {
        wall.add(ticket);
    }

    void add(UncountedTicket ticket) {
        wall.add(ticket);
    }
}
