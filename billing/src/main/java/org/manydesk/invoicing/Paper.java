package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.document.Heading;
import org.manydesk.document.InvoiceDocument;
import org.manydesk.document.Parties;
import org.manydesk.document.Payment;
import org.manydesk.document.Wording;
import org.manydesk.provider.Branding;
import org.manydesk.provider.LogoImage;

/** Invoices and credit notes as documents, from what is stored and from nothing else. */
@ApplicationScoped
@Transactional
public class Paper {

    private final Invoices invoices;
    private final CreditNotes creditNotes;
    private final Branding branding;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Paper() {
        this(null, null, null);
    }

    @Inject
    Paper(Invoices invoices, CreditNotes creditNotes, Branding branding) {
        this.branding = branding;
        this.invoices = invoices;
        this.creditNotes = creditNotes;
    }

    public InvoiceDocument of(Invoice invoice) {
        return of(new DrawnUp(invoice, invoices.lines(invoice)));
    }

    /** The same of one that may not be stored. */
    public InvoiceDocument of(DrawnUp drawn) {
        var invoice = drawn.invoice();
        var parties = invoice.letter().parties();
        var wording = new Wording(parties.locale());
        var heading = new Heading(
                invoice.isStatement() ? new Heading.Statement() : new Heading.Invoice(),
                invoice.isIssued() ? Optional.of(invoice.name()) : Optional.empty(),
                invoice.day(),
                invoice.days(),
                invoice.contractNumber(),
                invoice.purchaseOrder(),
                Stream.concat(
                                invoice.isStatement() ? Stream.of(wording.statement()) : Stream.empty(),
                                wording.exemptions(invoice.totals()))
                        .toList());
        var lines = drawn.lines().stream().map(line -> line.stated(wording)).toList();
        return new InvoiceDocument(
                heading, parties, invoice.payment(), lines, invoice.totals(), invoice.accountedVat(), logo(parties));
    }

    public InvoiceDocument of(CreditNote note) {
        var invoice = invoices.get(note.invoice());
        var parties = note.letter().parties();
        var wording = new Wording(parties.locale());
        var heading = new Heading(
                new Heading.CreditNote(
                        invoice.number().orElseThrow(), invoice.issuedOn().orElseThrow()),
                Optional.of(note.number()),
                note.issuedOn(),
                invoice.days(),
                invoice.contractNumber(),
                invoice.purchaseOrder(),
                Stream.concat(Stream.of(wording.creditReason(note.reason())), wording.exemptions(note.totals()))
                        .toList());
        var lines = creditNotes.lines(note).stream()
                .map(line -> line.stated(wording))
                .toList();
        return new InvoiceDocument(
                heading,
                parties,
                new Payment(Optional.empty(), ""),
                lines,
                note.totals(),
                note.accountedVat(),
                logo(parties));
    }

    /** The logo that the seller had then. */
    private Optional<LogoImage> logo(Parties parties) {
        return Optional.of(parties.logo())
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .flatMap(branding::find);
    }
}
