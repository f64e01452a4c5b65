package org.manydesk.people;

/**
 * A row of a list of people, and what becomes of it.
 *
 * @param line where it begins in the file, from 1
 * @param reason why it is rejected; empty where it is not
 */
public record RosterRow(long line, String email, String name, Outcome outcome, String reason) {
    /** What becomes of a row. */
    public enum Outcome {
        /** The person is let in. */
        NEW,
        /** The person is here already, with this role and client: nothing is changed. */
        UNCHANGED,
        /** Nobody is let in. */
        REJECTED
    }
}
