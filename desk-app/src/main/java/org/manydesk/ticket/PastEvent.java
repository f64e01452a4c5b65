package org.manydesk.ticket;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.manydesk.timeline.EventKind;

/**
 * One thing that happened to a ticket of the past.
 *
 * @param at in whole microseconds, as the database keeps them
 * @param value what the kind says: a state, a priority, a mark, an assignee; empty for kinds without one
 * @param by who did it, by e-mail or as text; empty where nobody said
 * @param body what was written; empty where nothing was kept
 */
public record PastEvent(Instant at, EventKind kind, String value, String by, String body) {
    public PastEvent {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public static PastEvent of(Instant at, EventKind kind, String value) {
        return new PastEvent(at, kind, value, "", "");
    }
}
