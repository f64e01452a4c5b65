package org.manydesk.effort;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of work.
 *
 * @param at when it began; decides the month, the contract and the hours that it falls in; kept in whole seconds
 * @param time whole minutes, from one to 24 hours
 * @param billable whether the client is to pay for it, where the contract charges hours
 * @param note what was done, empty for nothing said, at most {@value #LONGEST_NOTE} characters; the client reads it once the
 *     time is billed, and not before
 */
public record Spent(Instant at, Duration time, boolean billable, String note) {
    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 500;

    /** The longest stretch. */
    public static final Duration LONGEST = Duration.ofHours(24);

    /** @throws IllegalArgumentException if it is no such time, or the note is too long */
    public Spent {
        if (!isTime(time)) throw new IllegalArgumentException("not whole minutes of a day: " + time);
        if (note.length() > LONGEST_NOTE) throw new IllegalArgumentException("a note of " + note.length());
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether so much can be spent at a stretch. */
    public static boolean isTime(Duration time) {
        return time.isPositive() && time.compareTo(LONGEST) <= 0 && time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }
}
