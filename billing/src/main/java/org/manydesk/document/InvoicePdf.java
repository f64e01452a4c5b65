package org.manydesk.document;

import org.manydesk.print.PdfForm;

/** A document as PDF/A-2b, drawn from the page in {@code invoice.html}; the same document gives the same bytes. */
public final class InvoicePdf {

    private static final PdfForm PAGE = PdfForm.of(InvoicePdf.class, "invoice.html");

    private InvoicePdf() {}

    public static byte[] write(InvoiceDocument document) {
        return PAGE.draw(InvoicePage.of(document), document.heading().issued());
    }

    static String html(InvoiceDocument document) {
        return PAGE.html(InvoicePage.of(document));
    }
}
