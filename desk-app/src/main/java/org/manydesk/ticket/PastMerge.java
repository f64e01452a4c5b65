package org.manydesk.ticket;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That a ticket of the past became part of another.
 *
 * @param ticket how the other system calls the part
 * @param into how it calls the whole
 */
public record PastMerge(String ticket, String into, Instant at) {
    public PastMerge {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public PastMerge into(String other) {
        return new PastMerge(ticket, other, at);
    }
}
