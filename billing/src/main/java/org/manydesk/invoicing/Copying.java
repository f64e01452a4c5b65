package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import org.manydesk.document.InvoiceCsv;
import org.manydesk.document.InvoiceDocument;
import org.manydesk.document.InvoicePdf;
import org.manydesk.document.InvoiceUbl;
import org.manydesk.print.Copy;

/** Makes files of invoices and credit notes, for those who may read them. */
@ApplicationScoped
@Transactional
public class Copying {
    private final Reading reading;
    private final CreditNotes creditNotes;
    private final Paper paper;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Copying() {
        this(null, null, null);
    }

    @Inject
    Copying(Reading reading, CreditNotes creditNotes, Paper paper) {
        this.reading = reading;
        this.creditNotes = creditNotes;
        this.paper = paper;
    }

    /** The kinds of file. */
    public enum Form {
        PDF,
        /** An e-invoice in UBL; {@link org.manydesk.problem.Conflict} with what the document lacks to be one. */
        UBL,
        CSV
    }

    public Copy invoice(InvoiceId id, Form form) {
        return copy(paper.of(reading.get(id)), form);
    }

    public Copy creditNote(long id, Form form) {
        return copy(paper.of(creditNotes.get(id)), form);
    }

    private static Copy copy(InvoiceDocument document, Form form) {
        var name = document.heading().number().orElse("draft");
        return switch (form) {
            case PDF -> new Copy(name + ".pdf", "application/pdf", InvoicePdf.write(document));
            case UBL -> new Copy(name + ".xml", "application/xml", InvoiceUbl.write(document));
            case CSV ->
                new Copy(
                        name + ".csv",
                        "text/csv;charset=UTF-8",
                        InvoiceCsv.write(document).getBytes(StandardCharsets.UTF_8));
        };
    }
}
