package org.manydesk.credit;

/** Where a service credit stands. */
public enum CreditState {
    /** Computed when its month was closed; waits for billing. */
    DRAFT,
    /** Approved; an invoice or a credit note will give it back. */
    ACCRUED,
    /** On an invoice or a credit note. Never stored: that says so. */
    APPLIED,
    /** Not granted. */
    REFUSED,
    /** What was promised was more than made up for. */
    EARNED_BACK,
    /** No invoice took it in time. */
    EXPIRED
}
