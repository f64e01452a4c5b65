package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.manydesk.scope.Wall;

/** The lines that credit notes took something back of. */
@ApplicationScoped
class CreditedLines {
    private static final String OF_INVOICES = "SELECT l, n.issuedAt FROM CreditNoteLine c, CreditNote n, InvoiceLine l"
            + " WHERE n.invoiceId IN :invoices AND c.tenantId = n.tenantId AND c.creditNoteId = n.id"
            + " AND l.tenantId = n.tenantId AND l.invoiceId = n.invoiceId AND l.lineNumber = c.lineNumber";

    private static final String OF_STATEMENTS =
            "SELECT l.statementId, MAX(n.issuedAt) FROM CreditNoteLine c, CreditNote n,"
                    + " InvoiceLine l WHERE l.statementId IN :statements AND n.tenantId = l.tenantId AND n.invoiceId = l.invoiceId"
                    + " AND c.tenantId = l.tenantId AND c.creditNoteId = n.id AND c.lineNumber = l.lineNumber"
                    + " GROUP BY l.statementId";

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

    /** A line, and when something of it was credited. */
    record Credited(InvoiceLine line, Instant at) {}

    /** Those of some invoices, by invoice. */
    Map<InvoiceId, List<Credited>> of(Collection<InvoiceId> invoices) {
        if (invoices.isEmpty()) return Map.of();
        return wall.em()
                .createQuery(OF_INVOICES, Object[].class)
                .setParameter(
                        "invoices", invoices.stream().map(InvoiceId::value).toList())
                .getResultStream()
                .map(row -> new Credited((InvoiceLine) row[0], (Instant) row[1]))
                .collect(Collectors.groupingBy(credited -> credited.line().invoice()));
    }

    /**
     * When a line of a group's invoice that charges one of these statements was credited last, by statement. Whoever bills
     * the member is told so without reaching the payer.
     */
    Map<InvoiceId, Instant> ofStatements(Collection<Invoice> statements) {
        var credited = new HashMap<InvoiceId, Instant>();
        statements.stream()
                .filter(Invoice::isStatement)
                .collect(Collectors.groupingBy(statement -> statement.payer().orElseThrow()))
                .forEach((payer, some) -> credited.putAll(reach.with(payer, () -> credited(some))));
        return credited;
    }

    private Map<InvoiceId, Instant> credited(List<Invoice> statements) {
        return wall.em()
                .createQuery(OF_STATEMENTS, Object[].class)
                .setParameter(
                        "statements", statements.stream().map(Invoice::key).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new InvoiceId((Long) row[0]), row -> (Instant) row[1]));
    }
}
