package org.manydesk.sla;

/** What is timed. */
public enum Metric {
    /** From the opening to the first public staff reply. */
    FIRST_RESPONSE,
    /** From an unanswered customer message to the next public staff reply. */
    NEXT_RESPONSE,
    /** From the opening to the resolution. */
    RESOLUTION,
    /** From a public staff reply to the next one, whether the customer asks or not. */
    KEEP_IN_TOUCH
}
