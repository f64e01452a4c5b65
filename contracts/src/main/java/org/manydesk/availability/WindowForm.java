package org.manydesk.availability;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.Interval;
import org.manydesk.problem.Faults;

/**
 * A maintenance window to propose.
 *
 * @param from ISO 8601; lies ahead
 * @param until first instant after it, within 31 days
 * @param note for the client; at most 1,000 characters
 */
public record WindowForm(@Nullable String from, @Nullable String until, @Nullable String note) {
    private static final Duration LONGEST = Duration.ofDays(31);

    /** What a form says, found sound. */
    record Read(Interval during, String note) {}

    Read read(Instant now) {
        var faults = new Faults();
        var begins =
                faults.required("/from", from, Moments::parse, Moments.WANTED).map(at -> at.truncatedTo(SECONDS));
        var ends =
                faults.required("/until", until, Moments::parse, Moments.WANTED).map(at -> at.truncatedTo(SECONDS));
        if (begins.filter(at -> !at.isAfter(now)).isPresent())
            faults.add("/from", "This has begun. The client agrees to maintenance before it begins.");
        if (begins.isPresent() && ends.isPresent() && !begins.get().isBefore(ends.get()))
            faults.add("/until", "A window ends after it begins.");
        else if (begins.isPresent()
                && ends.filter(end -> end.isAfter(begins.get().plus(LONGEST))).isPresent())
            faults.add("/until", "A window lasts at most 31 days.");
        var told = note == null ? "" : note.strip();
        if (told.length() > OutageForm.LONGEST_NOTE) faults.add("/note", "A note has at most 1,000 characters.");
        faults.refuse();
        return new Read(new Interval(begins.orElseThrow(), ends.orElseThrow()), told);
    }
}
