package org.manydesk.usage;

import org.manydesk.timeline.TicketId;

/**
 * One of the times that a ticket counts, which is billed once per contract.
 *
 * @param number from 1; more than 1 only where the contract counts tickets again that are taken up again late
 */
public record Occurrence(TicketId ticket, int number) {
    /** The first time that a ticket gets there. */
    public static final int FIRST = 1;

    public static Occurrence first(TicketId ticket) {
        return new Occurrence(ticket, FIRST);
    }
}
