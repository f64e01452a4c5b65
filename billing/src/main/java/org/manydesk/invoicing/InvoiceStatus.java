package org.manydesk.invoicing;

import java.util.Arrays;
import java.util.List;

/** Where an invoice stands. Once it is issued, nothing but this can change; the database refuses the rest. */
public enum InvoiceStatus {
    DRAFT,
    APPROVED,
    ISSUED,
    PARTLY_PAID,
    PAID,
    /** Credit notes took back all of it. */
    CREDITED,
    /** A statement that the issued invoice of the group's payer collected. */
    ON_GROUP_INVOICE;

    /** It is final, and its client sees it. */
    public boolean isIssued() {
        return this != DRAFT && this != APPROVED;
    }

    /** All that are final. */
    static List<InvoiceStatus> issued() {
        return Arrays.stream(values()).filter(InvoiceStatus::isIssued).toList();
    }
}
