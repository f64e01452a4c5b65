package org.manydesk.compliance;

/** The figures that clocks are counted in. Each clock is in one of them, those that are overdue in two. */
public enum Counted {
    /** Ended in the period, in time. */
    MET,
    /** Ran out in the period. */
    BREACHED,
    /** Those of the breached that have not ended. */
    OVERDUE,
    /** Left out. */
    EXCLUDED,
    /** Not judged by the end of the period. */
    RUNNING
}
