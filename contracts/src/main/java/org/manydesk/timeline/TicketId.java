package org.manydesk.timeline;

/** Identifies a ticket, and its timeline. */
public record TicketId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
