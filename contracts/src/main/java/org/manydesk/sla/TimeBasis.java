package org.manydesk.sla;

/** Which time counts. */
public enum TimeBasis {
    /** Opening hours of the contract's calendar. */
    BUSINESS,
    /** Every hour. */
    ELAPSED
}
