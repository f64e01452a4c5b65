package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.manydesk.calendar.Interval;
import org.manydesk.contract.Contract;
import org.manydesk.rating.Hours;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Traits;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Wall;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;
import org.manydesk.usage.Occurrence;

/** The tickets that invoices charge, and those that runs left out. */
@ApplicationScoped
public class BilledTickets {

    static final String TRAITS = "b.traits.type, b.traits.priority, b.traits.category, b.traits.channel,"
            + " b.traits.hours, b.traits.language";

    /** What invoices say of months. */
    private static final List<String> CHARGED = List.of("BilledTicket", "BilledWork", "UsageChange");

    private final Wall wall;
    private final UsageChanges changes;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected BilledTickets() {
        this(null, null);
    }

    @Inject
    BilledTickets(Wall wall, UsageChanges changes) {
        this.wall = wall;
        this.changes = changes;
    }

    /** The tickets of a month that a contract's invoices charge. */
    public Map<Occurrence, BilledTicket> of(Contract contract, YearMonth period) {
        return wall.em()
                .createQuery(
                        "SELECT b FROM BilledTicket b WHERE b.tenantId = :tenant AND b.contractId = :contract"
                                + " AND b.period = :period",
                        BilledTicket.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("period", period.toString())
                .getResultStream()
                .collect(Collectors.toMap(BilledTicket::occurrence, Function.identity()));
    }

    /** Those of a month that its issued invoice left out; none before it is issued. */
    List<UncountedTicket> leftOut(Contract contract, YearMonth period) {
        return wall.em()
                .createQuery(
                        "SELECT u FROM UncountedTicket u, Invoice i WHERE i.tenantId = :tenant"
                                + " AND i.contractId = :contract AND i.period = :period AND i.status IN :issued"
                                + " AND u.tenantId = i.tenantId AND u.invoiceId = i.id",
                        UncountedTicket.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("period", period.toString())
                .setParameter("issued", InvoiceStatus.issued())
                .getResultList();
    }

    /** Those that an invoice left out, in the order in which they were decided. */
    List<UncountedTicket> leftOut(Invoice invoice) {
        return wall.em()
                .createQuery(
                        "SELECT u FROM UncountedTicket u WHERE u.tenantId = :tenant AND u.invoiceId = :invoice"
                                + " ORDER BY u.decidedAt, u.ticketId",
                        UncountedTicket.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("invoice", invoice.key())
                .getResultList();
    }

    /** What kinds of tickets of a month a contract's invoices charge as of now, in each part of the month. */
    List<TicketMix> mixes(Contract contract, MonthTerms terms) {
        return mixes(contract, terms, new Recomputing.Span(0, Long.MAX_VALUE));
    }

    /** What some of its invoices charge, less what they take back. */
    List<TicketMix> mixes(Contract contract, MonthTerms terms, Recomputing.Span some) {
        return IntStream.range(0, terms.list().size())
                .mapToObj(part -> mix(contract, terms.period(), terms.span(part), some))
                .toList();
    }

    private TicketMix mix(Contract contract, YearMonth period, Interval span, Recomputing.Span some) {
        var billed = new TicketMix(wall.em()
                .createQuery(
                        "SELECT " + TRAITS
                                + ", COUNT(b) FROM BilledTicket b WHERE b.tenantId = :tenant AND b.contractId = :contract AND b.period = :period"
                                + " AND b.decidedAt >= :from AND b.decidedAt < :to"
                                + " AND b.invoiceId >= :firstOf AND b.invoiceId <= :lastOf"
                                + " GROUP BY " + TRAITS,
                        Object[].class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("period", period.toString())
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .setParameter("firstOf", some.from())
                .setParameter("lastOf", some.to())
                .getResultStream()
                .collect(Collectors.toMap(BilledTickets::traits, row -> ((Long) row[6]).intValue())));
        return billed.plus(new TicketMix(changes.mix(contract, period, span, some)));
    }

    /** How many tickets of a month the contract's invoices charge. */
    int places(Contract contract, YearMonth period) {
        return wall.em()
                .createQuery(
                        "SELECT COUNT(b) FROM BilledTicket b WHERE b.tenantId = :tenant"
                                + " AND b.contractId = :contract AND b.period = :period",
                        Long.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("period", period.toString())
                .getSingleResult()
                .intValue();
    }

    static Traits traits(Object[] row) {
        return new Traits(
                (TicketType) row[0], (Priority) row[1], (String) row[2], (Channel) row[3], (Hours) row[4], (String)
                        row[5]);
    }

    /**
     * One page of the tickets of a line's invoice and month that the line charges, in the order in which they were counted,
     * with one more where more follow.
     */
    List<BilledTicket> behind(InvoiceLine line, Asked asked, PageRequest page) {
        return asked.query(
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

    /** How many of a month's billed tickets up to a place are asked for. */
    private Quantity upTo(int place, Contract contract, YearMonth period, Asked asked) {
        return Quantity.of(asked.query(
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

    /** The same as of a line, without those that were taken back by then. */
    Quantity upTo(int place, InvoiceLine line, Contract contract, Asked asked) {
        return upTo(place, contract, line.period(), asked).minus(changes.takenBack(line, contract, asked));
    }

    /** Those that a line takes back or charges again, each with its ground. */
    List<ChangedCharge> changed(InvoiceLine line, Contract contract, Asked asked) {
        return changes.on(line, contract, asked);
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

    /** Whether an invoice of the contract that is not issued charges a time that a ticket counts. */
    boolean isOnDraft(Contract contract, Occurrence occurrence) {
        return wall.em()
                        .createQuery(
                                "SELECT COUNT(b) FROM BilledTicket b, Invoice i WHERE b.tenantId = :tenant"
                                        + " AND b.contractId = :contract AND b.ticketId = :ticket"
                                        + " AND b.occurrence = :occurrence AND i.tenantId = b.tenantId"
                                        + " AND i.id = b.invoiceId AND i.status NOT IN :issued",
                                Long.class)
                        .setParameter("tenant", contract.tenant().value())
                        .setParameter("contract", contract.key())
                        .setParameter("ticket", occurrence.ticket().value())
                        .setParameter("occurrence", occurrence.number())
                        .setParameter("issued", InvoiceStatus.issued())
                        .getSingleResult()
                > 0;
    }

    /** The invoices of a contract that are not issued. */
    Set<InvoiceId> drafts(Contract contract) {
        return wall.em()
                .createQuery(
                        "SELECT i.id FROM Invoice i WHERE i.tenantId = :tenant AND i.contractId = :contract"
                                + " AND i.status NOT IN :issued",
                        Long.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("issued", InvoiceStatus.issued())
                .getResultStream()
                .map(InvoiceId::new)
                .collect(Collectors.toSet());
    }

    /** The months of which one invoice charges tickets or work. */
    Set<YearMonth> months(Invoice invoice) {
        return CHARGED.stream()
                .flatMap(rows -> wall
                        .em()
                        .createQuery(
                                "SELECT DISTINCT b.period FROM " + rows
                                        + " b WHERE b.tenantId = :tenant AND b.invoiceId = :invoice",
                                String.class)
                        .setParameter("tenant", invoice.tenant().value())
                        .setParameter("invoice", invoice.key())
                        .getResultList()
                        .stream())
                .map(YearMonth::parse)
                .collect(Collectors.toSet());
    }

    /** The months of which each invoice of the same contract charges tickets or work, up to the invoice's own month. */
    Map<InvoiceId, Set<YearMonth>> periods(Invoice invoice) {
        return CHARGED.stream()
                .flatMap(rows -> wall
                        .em()
                        .createQuery(
                                "SELECT DISTINCT b.invoiceId, b.period FROM " + rows
                                        + " b WHERE b.tenantId = :tenant AND b.contractId = :contract"
                                        + " AND b.period <= :period",
                                Object[].class)
                        .setParameter("tenant", invoice.tenant().value())
                        .setParameter("contract", invoice.contract().value())
                        .setParameter("period", invoice.period().toString())
                        .getResultList()
                        .stream())
                .collect(Collectors.groupingBy(
                        row -> new InvoiceId((long) row[0]),
                        Collectors.mapping(row -> YearMonth.parse((String) row[1]), Collectors.toSet())));
    }

    void add(BilledTicket ticket) {
        wall.add(ticket);
    }

    void add(UsageChange change) {
        wall.add(change);
    }

    void add(BilledWork work) {
        wall.add(work);
    }

    void add(UncountedTicket ticket) {
        wall.add(ticket);
    }
}
