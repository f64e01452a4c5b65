package org.manydesk.usage;

/** Why work on a ticket is charged by the hour, or is not. */
public enum WorkReason {
    WORKED,
    /** Whoever worked said so. */
    NOT_BILLABLE,
    /** The contract leaves out tickets that the provider's own change caused. */
    OWN_CHANGE,
    /** The contract leaves out spam. */
    SPAM,
    /** No contract was in force when the work began. */
    NO_CONTRACT;

    public boolean isCharged() {
        return this == WORKED;
    }
}
