package org.manydesk.sla;

/** How a clock stands. */
public enum ClockState {
    RUNNING,
    PAUSED,
    /** Ended with no more than the target elapsed. */
    MET,
    /** More than the target elapsed, whether the clock ended or not. */
    BREACHED
}
