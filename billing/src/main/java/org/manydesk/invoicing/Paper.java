package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.document.Heading;
import org.manydesk.document.InvoiceDocument;
import org.manydesk.document.Payment;
import org.manydesk.document.Totals;

/** Invoices and credit notes as documents, from what is stored and from nothing else. */
@ApplicationScoped
@Transactional
public class Paper {

    private final Invoices invoices;
    private final CreditNotes creditNotes;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Paper() {
        this(null, null);
    }

    @Inject
    Paper(Invoices invoices, CreditNotes creditNotes) {
        this.invoices = invoices;
        this.creditNotes = creditNotes;
    }

    public InvoiceDocument of(Invoice invoice) {
        var heading = new Heading(
                new Heading.Invoice(),
                invoice.number(),
                invoice.day(),
                invoice.days(),
                invoice.contractNumber(),
                invoice.purchaseOrder(),
                reasons(invoice.totals()).toList());
        var lines = invoices.lines(invoice).stream().map(InvoiceLine::stated).toList();
        return new InvoiceDocument(heading, invoice.letter().parties(), invoice.payment(), lines, invoice.totals());
    }

    /** Why there is no VAT, in words that an invoice must have (Art. 226 (11a) of Directive 2006/112/EC). */
    private static Stream<String> reasons(Totals totals) {
        return totals.groups().stream()
                .map(group -> group.vat().category())
                .filter(category -> category.exemption().isPresent())
                .distinct()
                .map(category -> Words.of("note." + category));
    }

    public InvoiceDocument of(CreditNote note) {
        var invoice = invoices.get(note.invoice());
        var heading = new Heading(
                new Heading.CreditNote(
                        invoice.number().orElseThrow(), invoice.issuedOn().orElseThrow()),
                Optional.of(note.number()),
                note.issuedOn(),
                invoice.days(),
                invoice.contractNumber(),
                invoice.purchaseOrder(),
                Stream.concat(Stream.of(Words.of("credit-reason", note.reason())), reasons(note.totals()))
                        .toList());
        var lines = creditNotes.lines(note).stream().map(CreditNoteLine::stated).toList();
        return new InvoiceDocument(
                heading, note.letter().parties(), new Payment(Optional.empty(), ""), lines, note.totals());
    }
}
