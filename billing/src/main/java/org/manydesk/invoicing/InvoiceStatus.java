package org.manydesk.invoicing;

/** Where an invoice stands. Once it is issued, nothing but this can change; the database refuses the rest. */
public enum InvoiceStatus {
    DRAFT,
    APPROVED,
    ISSUED,
    PARTLY_PAID,
    PAID,
    /** Credit notes took back all of it. */
    CREDITED;

    /** It has a number, and its client sees it. */
    public boolean isIssued() {
        return this != DRAFT && this != APPROVED;
    }
}
