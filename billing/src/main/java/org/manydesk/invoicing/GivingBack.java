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
 * credit notes: on the invoice of the month that it is owed for, then on others of the contract, the newest first.
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
        var owed = line.net();
        var reason = "%s (%s)".formatted(line.note(), invoice.name());
        for (var corrected : corrected(invoice, line))
            if (!owed.isZero()) owed = owed.minus(crediting.giveBack(corrected.id(), line.period(), owed, reason));
        if (!owed.isZero())
            audit.record(
                    invoice.tenant(),
                    "NOTHING_LEFT_TO_GIVE_BACK",
                    invoice.name(),
                    Map.of("net", owed.toString(), "period", line.period().toString()));
    }

    private List<Invoice> corrected(Invoice invoice, InvoiceLine line) {
        var others = invoices.beside(invoice);
        others.stream()
                .filter(other -> other.period().equals(line.period()) && !other.isIssued())
                .findFirst()
                .ifPresent(other -> {
                    throw new Conflict("This invoice gives money back for %s. Issue the invoice of that month first."
                            .formatted(other.period()));
                });
        var ownFirst = Comparator.comparing((Invoice other) -> !other.period().equals(line.period()));
        return others.stream()
                .filter(Invoice::isIssued)
                .sorted(ownFirst.thenComparing(Invoice::period, Comparator.reverseOrder()))
                .toList();
    }
}
