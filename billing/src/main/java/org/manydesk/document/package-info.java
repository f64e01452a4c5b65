/**
 * What an invoice says on paper and in a file: one immutable document, written as PDF, UBL 2.1 and CSV.
 *
 * <p>DOC-1 Every amount adds up to the cent, or the document refuses to exist. DOC-2 Quantity times price is the line's
 * net, exactly. DOC-3 Nothing outside the document is fetched to draw it. DOC-4 Text of users stays text: no markup in
 * the PDF, no formula in the CSV. (source: EN 16931-1; Peppol BIS Billing 3.0; OWASP CSV injection)
 *
 * <p>Not here: how the amounts come about ({@code org.manydesk.rating}, {@code org.manydesk.invoicing}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.document;
