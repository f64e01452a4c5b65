package org.manydesk.credit;

/** Where a service credit stands. */
public enum CreditState {
    /** Computed when its month was closed; waits for billing. */
    DRAFT,
    /** Approved; it will be taken off an invoice. */
    ACCRUED,
    /** On an invoice. Never stored: the invoice's line says so. */
    APPLIED,
    /** Not granted. */
    REFUSED,
    /** What was promised was more than made up for. */
    EARNED_BACK,
    /** No invoice took it in time. */
    EXPIRED
}
