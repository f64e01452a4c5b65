package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import org.manydesk.document.InvoiceCsv;
import org.manydesk.document.InvoiceDocument;
import org.manydesk.document.InvoicePdf;
import org.manydesk.document.InvoiceUbl;
import org.manydesk.problem.Conflict;

/** Makes files of invoices, for those who may read them. */
@ApplicationScoped
@Transactional
public class Copying {
    private final Reading reading;
    private final Paper paper;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Copying() {
        this(null, null);
    }

    @Inject
    Copying(Reading reading, Paper paper) {
        this.reading = reading;
        this.paper = paper;
    }

    public Copy pdf(InvoiceId id) {
        var document = document(id);
        return new Copy(name(document) + ".pdf", "application/pdf", InvoicePdf.write(document));
    }

    /** An e-invoice in UBL; there is none of a draft. */
    public Copy ubl(InvoiceId id) {
        var document = document(id);
        if (!InvoiceUbl.isPossibleFor(document))
            throw new Conflict("There is an e-invoice once the invoice is issued.");
        return new Copy(name(document) + ".xml", "application/xml", InvoiceUbl.write(document));
    }

    public Copy csv(InvoiceId id) {
        var document = document(id);
        var text = InvoiceCsv.write(document).getBytes(StandardCharsets.UTF_8);
        return new Copy(name(document) + ".csv", "text/csv;charset=UTF-8", text);
    }

    private InvoiceDocument document(InvoiceId id) {
        return paper.of(reading.get(id));
    }

    private static String name(InvoiceDocument document) {
        return document.heading().number().orElse("draft");
    }
}
