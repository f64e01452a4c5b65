package org.manydesk.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.manydesk.effort.Spent;
import org.manydesk.problem.InvalidInput;

/**
 * Work as somebody tells of it, sound or not.
 *
 * @param began when it began; left out, it just ended
 */
public record Stint(Optional<Instant> began, Duration time, boolean billable, String note) {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** The same as it is kept, or {@link InvalidInput}. */
    Spent spent(Instant now) {
        if (!Spent.isTime(time))
            throw new InvalidInput("/duration", "Work is recorded in whole minutes, from PT1M to PT24H.");
        if (note.length() > Spent.LONGEST_NOTE)
            throw new InvalidInput("/note", "A note has at most " + Spent.LONGEST_NOTE + " characters.");
        var at = began.orElseGet(() -> now.minus(time));
        if (at.isAfter(now))
            throw new InvalidInput("/workedAt", "Work is recorded once it was done; this is in the future.");
        if (at.isBefore(EARLIEST))
            throw new InvalidInput("/workedAt", "Work is recorded from the year 2000 on; this is before.");
        return new Spent(at, time, billable, note.strip());
    }
}
