package org.manydesk.invoicing;

import java.util.EnumSet;
import java.util.Set;

/** Where an invoice stands. Once it is issued, nothing but this can change; the database refuses the rest. */
public enum InvoiceStatus {
    DRAFT,
    APPROVED,
    ISSUED,
    PARTLY_PAID,
    PAID,
    /** Credit notes took back all of it. */
    CREDITED;

    boolean canBecome(InvoiceStatus next) {
        return successors().contains(next);
    }

    private Set<InvoiceStatus> successors() {
        return switch (this) {
            case DRAFT -> EnumSet.of(APPROVED);
            case APPROVED -> EnumSet.of(ISSUED);
            case ISSUED -> EnumSet.of(PARTLY_PAID, PAID, CREDITED);
            case PARTLY_PAID -> EnumSet.of(PAID, CREDITED);
            case PAID -> EnumSet.of(CREDITED);
            case CREDITED -> EnumSet.noneOf(InvoiceStatus.class);
        };
    }

    /** It has a number, and its client sees it. */
    public boolean isIssued() {
        return this != DRAFT && this != APPROVED;
    }
}
