package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.contract.Contract;
import org.manydesk.money.Money;
import org.manydesk.scope.Wall;

/** The lines that credit notes took something back of, but for what later invoices say themselves. */
@ApplicationScoped
class CreditedLines {
    private static final String CREDITED = "SELECT l, c, n.issuedAt, i.status FROM CreditNoteLine c, CreditNote n,"
            + " InvoiceLine l, Invoice i WHERE %s AND n.givesBackFor IS NULL AND n.tenantId = l.tenantId AND n.invoiceId = l.invoiceId"
            + " AND c.tenantId = l.tenantId AND c.creditNoteId = n.id AND c.lineNumber = l.lineNumber"
            + " AND i.tenantId = l.tenantId AND i.id = l.invoiceId ORDER BY n.issuedAt, n.id";
    private static final String OF_INVOICES = CREDITED.formatted("n.invoiceId IN :some");
    private static final String OF_STATEMENTS = CREDITED.formatted("l.statementId IN :some");

    private final Wall wall;
    private final GroupReach reach;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CreditedLines() {
        this(null, null);
    }

    @Inject
    CreditedLines(Wall wall, GroupReach reach) {
        this.wall = wall;
        this.reach = reach;
    }

    /**
     * What was credited of a line, and when.
     *
     * @param isAll whether by now nothing of the whole invoice is left
     */
    record Credited(InvoiceLine line, Money net, Instant at, boolean isAll) {
        private static Credited of(Object[] row) {
            return new Credited(
                    (InvoiceLine) row[0],
                    ((CreditNoteLine) row[1]).net(),
                    (Instant) row[2],
                    row[3] == InvoiceStatus.CREDITED);
        }
    }

    /**
     * What was credited of what a contract is charged for a month, net.
     *
     * @param first the invoice that billed the month first; of a statement, what of the group's lines for it was
     * @param since from then on
     */
    BigDecimal of(Contract contract, Invoice first, Instant since) {
        var ofGroup = ofStatements(List.of(first)).values().stream()
                .flatMap(List::stream)
                .filter(credited -> !credited.at().isBefore(since))
                .map(credited -> credited.net().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return own(contract, first.period(), since).add(ofGroup);
    }

    private BigDecimal own(Contract contract, YearMonth month, Instant since) {
        var sum = wall.em()
                .createQuery(
                        "SELECT SUM(c.net) FROM CreditNoteLine c, CreditNote n, InvoiceLine l, Invoice i"
                                + " WHERE i.tenantId = :tenant AND i.contractId = :contract AND l.tenantId = i.tenantId"
                                + " AND l.invoiceId = i.id AND l.period = :month AND n.tenantId = l.tenantId"
                                + " AND n.invoiceId = l.invoiceId AND n.givesBackFor IS NULL"
                                + " AND n.issuedAt >= :since AND c.tenantId = n.tenantId AND c.creditNoteId = n.id"
                                + " AND c.lineNumber = l.lineNumber",
                        BigDecimal.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("month", month.toString())
                .setParameter("since", since)
                .getSingleResult();
        return sum == null ? BigDecimal.ZERO : sum;
    }

    /** Those of some invoices that are within reach. */
    Map<InvoiceId, Invoice> invoices(Collection<InvoiceId> some) {
        if (some.isEmpty()) return Map.of();
        return wall.em()
                .createQuery("SELECT i FROM Invoice i WHERE i.id IN :some", Invoice.class)
                .setParameter("some", some.stream().map(InvoiceId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Invoice::id, invoice -> invoice));
    }

    /** Those of some invoices, by invoice; the oldest first. */
    Map<InvoiceId, List<Credited>> of(Collection<InvoiceId> invoices) {
        return credited(OF_INVOICES, invoices)
                .collect(Collectors.groupingBy(credited -> credited.line().invoice()));
    }

    /** All lines of some invoices within reach, by invoice. */
    Map<InvoiceId, List<InvoiceLine>> lines(Collection<InvoiceId> invoices) {
        if (invoices.isEmpty()) return Map.of();
        return wall.em()
                .createQuery("SELECT l FROM InvoiceLine l WHERE l.invoiceId IN :some", InvoiceLine.class)
                .setParameter("some", invoices.stream().map(InvoiceId::value).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(InvoiceLine::invoice));
    }

    /**
     * Those of groups' invoices that charge these statements, by statement; the oldest first. Whoever bills the member is
     * told so without reaching the payer.
     */
    Map<InvoiceId, List<Credited>> ofStatements(Collection<Invoice> statements) {
        var credited = new HashMap<InvoiceId, List<Credited>>();
        statements.stream()
                .filter(Invoice::isStatement)
                .collect(Collectors.groupingBy(statement -> statement.payer().orElseThrow()))
                .forEach((payer, some) -> credited.putAll(reach.with(payer, () -> credited(some))));
        return credited;
    }

    private Map<InvoiceId, List<Credited>> credited(List<Invoice> statements) {
        return credited(OF_STATEMENTS, statements.stream().map(Invoice::id).toList())
                .collect(Collectors.groupingBy(
                        credited -> credited.line().statement().orElseThrow()));
    }

    private Stream<Credited> credited(String query, Collection<InvoiceId> some) {
        if (some.isEmpty()) return Stream.empty();
        return wall
                .em()
                .createQuery(query, Object[].class)
                .setParameter("some", some.stream().map(InvoiceId::value).toList())
                .getResultList()
                .stream()
                .map(Credited::of);
    }
}
