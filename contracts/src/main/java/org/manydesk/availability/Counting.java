package org.manydesk.availability;

/** Whether a stretch of time is agreed service time, and if not, why. */
public enum Counting {
    COUNTED,
    /** No contract is in force, or it is suspended. */
    NO_CONTRACT,
    /** Outside the contract's hours. */
    CLOSED,
    /** Within maintenance that the client agreed to. */
    MAINTENANCE
}
