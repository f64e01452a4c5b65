package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;

/**
 * No invoice falls below zero. What it would owe the client is given back when it is issued, in the same transaction, by
 * credit notes: on the invoice of the month that it is owed for, then on others of the contract, the newest first; of each
 * from what is taxed alike.
 *
 * @see "decision 0035"
 */
@ApplicationScoped
@Transactional
class GivingBack {
    private final Invoices invoices;
    private final Crediting crediting;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected GivingBack() {
        this(null, null, null);
    }

    @Inject
    GivingBack(Invoices invoices, Crediting crediting, AuditTrail audit) {
        this.invoices = invoices;
        this.crediting = crediting;
        this.audit = audit;
    }

    void on(@Observes InvoiceIssued issued) {
        var invoice = issued.invoice();
        invoices.lines(invoice).stream().filter(InvoiceLine::isGivenBack).forEach(line -> giveBack(invoice, line));
    }

    /** What was credited before is not given back twice; the audit trail tells of it. */
    private void giveBack(Invoice invoice, InvoiceLine line) {
        var others = invoices.beside(invoice);
        var owed = line.net();
        var reason = "%s (%s)".formatted(line.note(), invoice.name());
        for (var corrected : corrected(others, line))
            if (!owed.isZero()) owed = owed.minus(crediting.giveBack(corrected.id(), line, owed, reason));
        if (owed.isZero()) return;
        mustNotBeOwedToGroup(others, line);
        audit.record(
                invoice.tenant(),
                "NOTHING_LEFT_TO_GIVE_BACK",
                invoice.name(),
                Map.of("net", owed.toString(), "period", line.period().toString()));
    }

    /** The contract's own invoices, in the order in which they are credited; never a statement, which owes nothing. */
    private static List<Invoice> corrected(List<Invoice> others, InvoiceLine line) {
        var own = others.stream().filter(other -> !other.isStatement()).toList();
        own.stream()
                .filter(other -> other.period().equals(line.period()) && !other.isIssued())
                .findFirst()
                .ifPresent(other -> {
                    throw new Conflict("This invoice gives money back for %s. Issue the invoice of that month first."
                            .formatted(other.period()));
                });
        var ownFirst = Comparator.comparing((Invoice other) -> !other.period().equals(line.period()));
        return own.stream()
                .filter(Invoice::isIssued)
                .sorted(ownFirst.thenComparing(Invoice::period, Comparator.reverseOrder()))
                .toList();
    }

    /** A statement may fall below zero where an invoice may not: so what a group paid goes back to the group. */
    private static void mustNotBeOwedToGroup(List<Invoice> others, InvoiceLine line) {
        if (others.stream()
                .anyMatch(other -> other.isStatement() && other.period().equals(line.period())))
            throw new Conflict(
                    """
                    This invoice gives money back for %s, a month that the group's invoice charged, and the contract's own \
                    invoices have too little left to be credited. Bill the contract with the group once more: discard this \
                    draft, and draw the month up as a statement, which lowers the group's invoice."""
                            .formatted(line.period()));
    }
}
