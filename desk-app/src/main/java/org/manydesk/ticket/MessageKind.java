package org.manydesk.ticket;

import org.manydesk.timeline.EventKind;
import org.manydesk.timeline.TicketStatus;

/** What a message of a conversation is. */
public enum MessageKind {
    /** Staff answer the customer. */
    REPLY,
    /** Staff write for staff; never reaches a client. */
    NOTE,
    /** The customer writes. */
    CUSTOMER;

    /** What it is on the ticket's timeline. */
    EventKind event() {
        return switch (this) {
            case REPLY -> EventKind.REPLIED;
            case NOTE -> EventKind.NOTED;
            case CUSTOMER -> EventKind.CUSTOMER_REPLIED;
        };
    }

    /** Whether it opens a ticket: the first reply of staff, and a customer's message to a ticket that waited (TKT-2). */
    boolean opens(TicketStatus status) {
        return switch (this) {
            case REPLY -> status == TicketStatus.NEW;
            case CUSTOMER -> status == TicketStatus.PENDING_CUSTOMER || status == TicketStatus.RESOLVED;
            case NOTE -> false;
        };
    }
}
