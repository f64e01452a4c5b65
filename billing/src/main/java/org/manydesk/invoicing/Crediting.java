package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.money.Money;

/** Takes back some or all of an issued invoice by a credit note. */
@ApplicationScoped
@Transactional
public class Crediting {

    private final Invoices invoices;
    private final CreditNotes creditNotes;
    private final Numbers numbers;
    private final Signatures signatures;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Crediting() {
        this(null, null, null, null, null);
    }

    @Inject
    Crediting(Invoices invoices, CreditNotes creditNotes, Numbers numbers, Signatures signatures, AuditTrail audit) {
        this.invoices = invoices;
        this.creditNotes = creditNotes;
        this.numbers = numbers;
        this.signatures = signatures;
        this.audit = audit;
    }

    /** Issues a credit note; one clerk after the other, so that two cannot take back the same cent. */
    public CreditNote credit(InvoiceId id, List<CreditWish> wishes, String reason) {
        var invoice = invoices.locked(id);
        invoice.mustBeIssued();
        var before = creditNotes.linesOf(invoice);
        var rounding = Cards.of(invoice).rounding();
        var credit = Credit.of(invoices.lines(invoice), before, rounding, new Credit.Request(reason, wishes));
        var drawn = numbers.draw(NumberSeries.Kind.CREDIT_NOTE, signatures.today());
        var note = new CreditNote(invoice, credit, invoice.letter(), drawn, signatures.sign());
        creditNotes.add(
                note,
                credit.amounts().entrySet().stream()
                        .map(entry -> new CreditNoteLine(note, entry.getKey(), entry.getValue()))
                        .toList());
        invoice.credit(credit.totals().gross());
        audit.record(
                invoice.tenant(),
                "INVOICE_CREDITED",
                drawn.number(),
                Map.of(
                        "invoice", invoice.name(),
                        "gross", credit.totals().gross().toString(),
                        "reason", reason));
        return note;
    }

    /** What of a line, net, can still be taken back: never more than is left of the whole invoice. */
    Money creditable(InvoiceLine line) {
        var invoice = invoices.get(line.invoice());
        return Credit.left(line, invoices.lines(invoice), creditNotes.linesOf(invoice));
    }
}
