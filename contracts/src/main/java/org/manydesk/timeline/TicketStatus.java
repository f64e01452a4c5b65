package org.manydesk.timeline;

/** Where a ticket stands. */
public enum TicketStatus {
    /** Nobody has worked on it yet. */
    NEW,
    OPEN,
    /** The customer has to answer first. */
    PENDING_CUSTOMER,
    /** A third party has to deliver first. */
    PENDING_VENDOR,
    /** Solved; the customer may reopen it. */
    RESOLVED,
    /** Done; may be reopened. */
    CLOSED;

    /** Whether a ticket may go from this state to another. */
    public boolean canBecome(TicketStatus next) {
        return switch (this) {
            case NEW, OPEN, PENDING_CUSTOMER, PENDING_VENDOR -> next != NEW && next != this;
            case RESOLVED -> next == OPEN || next == CLOSED;
            case CLOSED -> next == OPEN;
        };
    }

    /** Whether work is over, until the ticket is reopened: every clock ends. */
    public boolean isDone() {
        return this == RESOLVED || this == CLOSED;
    }
}
