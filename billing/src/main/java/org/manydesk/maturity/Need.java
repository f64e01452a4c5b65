package org.manydesk.maturity;

/**
 * Something that a process takes.
 *
 * @param isMet whether the contract in force has it
 */
public record Need(Kind kind, boolean isMet) {
    /** What it is. */
    public enum Kind {
        /** A contract for a service desk; a help desk has no place for the process. */
        SERVICE_DESK,
        /** Promises that hold for its tickets. Without, they have no clocks. */
        PROMISES,
        /** A price line that charges its tickets. Without, they count but cost nothing. */
        PRICE
    }
}
