package org.manydesk.maturity;

/**
 * What the client's own tickets of the last months say for a process.
 *
 * @param about what they have in common, where that has a name; else empty
 * @param tickets how many say it
 * @param of how many there were
 */
public record Sign(Kind kind, String about, long tickets, long of) {
    /** What they say. */
    public enum Kind {
        /** The same category again and again: a cause to look for. */
        REPEATED,
        /** Caused by a change of the provider's own: changes need a plan. */
        OWN_CHANGE,
        /** Questions, among which orders hide. */
        QUESTIONS
    }
}
