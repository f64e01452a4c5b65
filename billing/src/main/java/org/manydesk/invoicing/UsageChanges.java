package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.calendar.Interval;
import org.manydesk.contract.Contract;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.Traits;
import org.manydesk.scope.Wall;
import org.manydesk.usage.Correction;
import org.manydesk.usage.Corrections;
import org.manydesk.usage.PeriodTicket;

/** What later invoices take back of the tickets that earlier ones charge, or charge again. */
@ApplicationScoped
class UsageChanges {
    /** A {@code UsageChange c} of a {@code BilledTicket b}. */
    private static final String OF_TICKET = "c.tenantId = :tenant AND b.tenantId = c.tenantId AND b.id = c.billedId";

    /** The last word on a ticket is that it is taken back. */
    private static final String LAST = "c.counted = FALSE AND NOT EXISTS (SELECT n.id FROM UsageChange n WHERE"
            + " n.tenantId = c.tenantId AND n.contractId = c.contractId AND n.billedId = c.billedId AND n.turn > c.turn)";

    /** What holds of a {@code BilledTicket b} as long as it is charged. */
    static final String CHARGED = "NOT EXISTS (SELECT u.id FROM UsageChange u WHERE u.tenantId = b.tenantId"
            + " AND u.contractId = b.contractId AND u.billedId = b.id AND u.counted = FALSE AND NOT EXISTS (SELECT n.id"
            + " FROM UsageChange n WHERE n.tenantId = u.tenantId AND n.contractId = u.contractId"
            + " AND n.billedId = u.billedId AND n.turn > u.turn))";

    private final Wall wall;
    private final Corrections corrections;
    private final Signatures signatures;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected UsageChanges() {
        this(null, null, null);
    }

    @Inject
    UsageChanges(Wall wall, Corrections corrections, Signatures signatures) {
        this.wall = wall;
        this.corrections = corrections;
        this.signatures = signatures;
    }

    /** A ticket that was taken back, as it is known now. */
    record TakenBack(BilledTicket charged, PeriodTicket ticket) {}

    /** By kind: less than none, where more are taken back than charged again. */
    Map<Traits, Integer> mix(Contract contract, YearMonth period, Interval span, Recomputing.Span some) {
        var mix = new HashMap<Traits, Integer>();
        wall.em()
                .createQuery(
                        "SELECT " + BilledTickets.TRAITS + ", c.counted, COUNT(c.id) FROM UsageChange c, BilledTicket b"
                                + " WHERE " + OF_TICKET + " AND c.contractId = :contract AND c.period = :period"
                                + " AND c.invoiceId >= :firstOf AND c.invoiceId <= :lastOf"
                                + " AND b.decidedAt >= :from AND b.decidedAt < :to GROUP BY " + BilledTickets.TRAITS
                                + ", c.counted",
                        Object[].class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("period", period.toString())
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .setParameter("firstOf", some.from())
                .setParameter("lastOf", some.to())
                .getResultList()
                .forEach(row -> mix.merge(
                        BilledTickets.traits(row),
                        ((boolean) row[6] ? 1 : -1) * ((Long) row[7]).intValue(),
                        Integer::sum));
        return mix;
    }

    /** How many of a month's tickets are taken back by a line's invoice and those before it, and not charged again. */
    Quantity takenBack(InvoiceLine line, Contract contract, Asked asked) {
        return Quantity.of(count(line, contract, asked, false) - count(line, contract, asked, true));
    }

    private long count(InvoiceLine line, Contract contract, Asked asked, boolean counted) {
        return asked.query(
                        wall.em(),
                        "SELECT COUNT(c.id) FROM UsageChange c, BilledTicket b WHERE " + OF_TICKET
                                + " AND c.contractId = :of AND c.period = :period AND c.invoiceId <= :last"
                                + " AND c.counted = :counted%s",
                        Long.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("of", contract.key())
                .setParameter("period", line.period().toString())
                .setParameter("last", line.invoice().value())
                .setParameter("counted", counted)
                .getSingleResult();
    }

    /** Those that a line takes back or charges again, each with its ground. */
    List<ChangedCharge> on(InvoiceLine line, Contract contract, Asked asked) {
        return asked
                .query(
                        wall.em(),
                        "SELECT c, b FROM UsageChange c, BilledTicket b WHERE " + OF_TICKET
                                + " AND c.invoiceId = :of AND c.period = :period%s ORDER BY b.place",
                        Object[].class)
                .setParameter("tenant", line.tenant().value())
                .setParameter("of", line.invoice().value())
                .setParameter("period", line.period().toString())
                .getResultList()
                .stream()
                .map(row -> told(contract, (UsageChange) row[0], (BilledTicket) row[1]))
                .toList();
    }

    private ChangedCharge told(Contract contract, UsageChange change, BilledTicket charged) {
        return new ChangedCharge(
                charged.ref(),
                charged.subject(),
                charged.decidedAt(),
                change.isCounted(),
                change.reason(),
                change.why(),
                by(contract, change, charged),
                charged.invoice().toString());
    }

    private Optional<String> by(Contract contract, UsageChange change, BilledTicket charged) {
        if (signatures.isClient()) return Optional.empty();
        return corrections
                .find(contract, charged.arrived())
                .filter(correction -> correction.isCounted() == change.isCounted())
                .map(Correction::by);
    }

    /** Those of a month that are taken back as of now. */
    List<TakenBack> takenBack(Contract contract, YearMonth month) {
        return wall
                .em()
                .createQuery(
                        "SELECT b, " + PeriodTicket.SELECTED + " FROM UsageChange c, BilledTicket b, TicketTimeline t"
                                + " WHERE " + OF_TICKET + " AND c.contractId = :contract AND c.period = :month AND "
                                + LAST + " AND t.tenantId = b.tenantId AND t.id = b.ticketId ORDER BY b.place",
                        Object[].class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("month", month.toString())
                .getResultList()
                .stream()
                .map(row -> new TakenBack((BilledTicket) row[0], (PeriodTicket) row[1]))
                .toList();
    }

    /** The months of which any are. */
    Set<YearMonth> months(Contract contract) {
        return wall.em()
                .createQuery(
                        "SELECT DISTINCT c.period FROM UsageChange c WHERE c.tenantId = :tenant"
                                + " AND c.contractId = :contract AND " + LAST,
                        String.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .getResultStream()
                .map(YearMonth::parse)
                .collect(Collectors.toSet());
    }

    /** How often invoices said otherwise of each ticket of a month that they changed, by the key of what was charged. */
    Map<Long, Integer> turns(Contract contract, YearMonth month) {
        return wall.em()
                .createQuery(
                        "SELECT c.billedId, MAX(c.turn) FROM UsageChange c WHERE c.tenantId = :tenant"
                                + " AND c.contractId = :contract AND c.period = :month GROUP BY c.billedId",
                        Object[].class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("month", month.toString())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Integer) row[1]));
    }
}
