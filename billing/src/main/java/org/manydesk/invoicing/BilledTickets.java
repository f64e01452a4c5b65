package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manydesk.contract.Contract;
import org.manydesk.rating.Hours;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.Selection;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Traits;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Wall;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketType;

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

    /** What kinds of tickets of a month a contract's invoices charge. */
    TicketMix mix(Contract contract, YearMonth period) {
        return new TicketMix(wall.em()
                .createQuery(
                        "SELECT b.type, b.priority, b.category, b.channel, b.hours, b.language, COUNT(b) FROM BilledTicket b"
                                + " WHERE b.tenantId = :tenant AND b.contractId = :contract AND b.period = :period"
                                + " GROUP BY b.type, b.priority, b.category, b.channel, b.hours, b.language",
                        Object[].class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("period", period.toString())
                .getResultStream()
                .collect(Collectors.toMap(BilledTickets::traits, row -> ((Long) row[6]).intValue())));
    }

    private static Traits traits(Object[] row) {
        return new Traits(
                (TicketType) row[0], (Priority) row[1], (String) row[2], (Channel) row[3], (Hours) row[4], (String)
                        row[5]);
    }

    /**
     * One page of the tickets of a line's invoice and month that a selection covers, in the order in which they were
     * counted, with one more where more follow.
     */
    List<BilledTicket> behind(InvoiceLine line, Selection only, PageRequest page) {
        return Selected.by(only)
                .query(
                        wall.em(),
                        "SELECT b FROM BilledTicket b WHERE b.tenantId = :tenant AND b.invoiceId = :of"
                                + " AND b.period = :period AND b.place > :place%s ORDER BY b.place",
                        BilledTicket.class)
                .setParameter("tenant", line.tenant().value())
                .setParameter("of", line.invoice().value())
                .setParameter("period", line.period().toString())
                .setParameter("place", Math.max(0, page.afterId()))
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** How many of a month's billed tickets up to a place a selection covers. */
    Quantity upTo(int place, Contract contract, YearMonth period, Selection only) {
        return Quantity.of(Selected.by(only)
                .query(
                        wall.em(),
                        "SELECT COUNT(b) FROM BilledTicket b WHERE b.tenantId = :tenant AND b.contractId = :of"
                                + " AND b.period = :period AND b.place <= :place%s",
                        Long.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("of", contract.key())
                .setParameter("period", period.toString())
                .setParameter("place", place)
                .getSingleResult());
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

    /** Whether an invoice of the contract charges a ticket, drafts included. */
    boolean isBilled(Contract contract, TicketId ticket) {
        return wall.em()
                        .createQuery(
                                "SELECT COUNT(b) FROM BilledTicket b WHERE b.tenantId = :tenant"
                                        + " AND b.contractId = :contract AND b.ticketId = :ticket",
                                Long.class)
                        .setParameter("tenant", contract.tenant().value())
                        .setParameter("contract", contract.key())
                        .setParameter("ticket", ticket.value())
                        .getSingleResult()
                > 0;
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
