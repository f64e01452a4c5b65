package org.manydesk.compliance;

/** What became of a clock in a period. */
public enum Outcome {
    /** Ended in the period, in time. */
    MET,
    /** Ran out in the period, whether it ended or not. */
    BREACHED,
    /** Started by the end of the period and not judged by then. */
    RUNNING
}
