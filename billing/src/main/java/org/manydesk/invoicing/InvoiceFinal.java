package org.manydesk.invoicing;

/** An invoice is about to be issued, or a statement to be invoiced, in the transaction that makes it final. */
record InvoiceFinal(Invoice invoice) {}
