package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.document.Annex;
import org.manydesk.document.AnnexCsv;
import org.manydesk.document.AnnexPage;
import org.manydesk.document.InvoiceCsv;
import org.manydesk.document.InvoiceDocument;
import org.manydesk.document.InvoicePdf;
import org.manydesk.document.InvoiceUbl;
import org.manydesk.print.Copy;
import org.manydesk.problem.Conflict;

/** Makes files of invoices and credit notes, for those who may read them; who takes one is remembered. */
@ApplicationScoped
@Transactional
public class Copying {
    private final Reading reading;
    private final CreditNotes creditNotes;
    private final Paper paper;
    private final Annexes annexes;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Copying() {
        this(null, null, null, null, null);
    }

    @Inject
    Copying(Reading reading, CreditNotes creditNotes, Paper paper, Annexes annexes, AuditTrail audit) {
        this.reading = reading;
        this.creditNotes = creditNotes;
        this.paper = paper;
        this.annexes = annexes;
        this.audit = audit;
    }

    /** The kinds of file. */
    public enum Form {
        PDF,
        /** An e-invoice in UBL; {@link org.manydesk.problem.Conflict} with what the document lacks to be one. */
        UBL,
        CSV
    }

    public Copy invoice(InvoiceId id, Form form) {
        var invoice = reading.get(id);
        var copy = copy(paper.of(invoice), form);
        audit.record(invoice.tenant(), "INVOICE_READ", invoice.name(), Map.of("form", form));
        return copy;
    }

    public Copy creditNote(long id, Form form) {
        var note = creditNotes.get(id);
        var copy = copy(paper.of(note), form);
        audit.record(note.tenant(), "CREDIT_NOTE_READ", note.number(), Map.of("form", form));
        return copy;
    }

    /** What a run would draft, which is no paper of anybody yet: nothing is remembered. */
    public Copy preview(DrawnUp drawn, Form form) {
        return copy(paper.of(drawn), form);
    }

    /**
     * Every ticket behind every line of an invoice, and those that it left out.
     *
     * @throws Conflict when more tickets are behind its lines than are printed
     */
    public Copy annex(InvoiceId id) {
        var annex = annexes.of(id);
        if (!annex.isPrinted())
            throw new Conflict("This invoice has %d tickets; more than %d are not printed. Take the annex as CSV."
                    .formatted(annex.size(), Annex.MOST_PRINTED));
        return new Copy(name(annex.invoice()) + "-annex.pdf", "application/pdf", AnnexPage.draw(annex));
    }

    /** The same as CSV, however many they are. */
    public Copy annexTable(InvoiceId id) {
        var annex = annexes.of(id);
        return csv(name(annex.invoice()) + "-annex", AnnexCsv.write(annex));
    }

    private static String name(InvoiceDocument document) {
        return document.heading().number().orElse("draft");
    }

    private static Copy csv(String name, String text) {
        return new Copy(name + ".csv", "text/csv;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Copy copy(InvoiceDocument document, Form form) {
        var name = name(document);
        return switch (form) {
            case PDF -> new Copy(name + ".pdf", "application/pdf", InvoicePdf.write(document));
            case UBL -> new Copy(name + ".xml", "application/xml", InvoiceUbl.write(document));
            case CSV -> csv(name, InvoiceCsv.write(document));
        };
    }
}
