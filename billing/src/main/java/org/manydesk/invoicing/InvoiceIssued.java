package org.manydesk.invoicing;

/** An invoice became a document. Told within the transaction that issues it. */
public record InvoiceIssued(Invoice invoice) {}
