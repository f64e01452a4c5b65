package org.manydesk.invoicing;

/** Identifies an invoice. */
public record InvoiceId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
