package org.manydesk.usage;

import java.time.Instant;
import java.util.Optional;
import org.manydesk.timeline.TicketId;

/**
 * A time that a ticket counts, told by the instant at which it does. That stays what it is when a merge is undone by which the
 * ticket was closed before, while the number of the time does not.
 *
 * @param at     when it got there; empty as long as it has not
 * @param number which of the times it is as of now, from 1
 * @see "decision 0070"
 */
public record Arrived(TicketId ticket, Optional<Instant> at, int number) {

    /** Which of the times it is as of now. */
    public Occurrence occurrence() {
        return new Occurrence(ticket, number);
    }
}
