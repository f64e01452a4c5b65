package org.manydesk.sla;

import org.manydesk.timeline.TicketStatus;

/** Says in plain words why a clock stands while a ticket is in a state. */
final class PausePhrases {
    private PausePhrases() {}

    static String why(TicketStatus status) {
        return reason(status) + " (" + status + ")";
    }

    private static String reason(TicketStatus status) {
        return switch (status) {
            case NEW -> "not taken up yet";
            case OPEN -> "in work";
            case PENDING_CUSTOMER -> "waiting for the customer";
            case PENDING_VENDOR -> "waiting for a third party";
            case RESOLVED -> "resolved, until it was reopened";
            case CLOSED -> "closed, until it was reopened";
        };
    }
}
