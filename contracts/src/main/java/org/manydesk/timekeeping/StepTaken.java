package org.manydesk.timekeeping;

/**
 * What a step of a ladder did.
 *
 * @param what names people, priorities or addresses
 */
public record StepTaken(Kind kind, String what) {
    /** What can come of a step. */
    public enum Kind {
        /** Names who was told. */
        NOTIFIED,
        /** Names the new priority. */
        PRIORITY_RAISED,
        /** Names the new assignee. */
        REASSIGNED,
        /** Names the host that a message goes to. */
        WEBHOOK_SENT,
        /** Nothing could be done; says why. */
        LEFT_OUT
    }
}
