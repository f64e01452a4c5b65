package org.manydesk.ticket;

/** Identifies a ticket within its tenant. */
public record TicketId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
