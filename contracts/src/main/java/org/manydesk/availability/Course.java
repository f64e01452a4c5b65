package org.manydesk.availability;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.manydesk.calendar.Interval;

/**
 * What is known of an outage. Instants are in whole seconds.
 *
 * @param part the key of the part that it strikes; empty for the whole service
 * @param until first instant after it; empty while it goes on
 * @param degree 1 to 100 percent, 100 being down
 * @param note for people, the client's too
 * @param tickets references of incidents of the same client
 */
public record Course(
        Optional<String> part,
        Instant from,
        Optional<Instant> until,
        int degree,
        boolean planned,
        String note,
        List<String> tickets) {
    /** Later than any instant that is told. */
    static final Instant NO_END = Instant.parse("9999-12-31T00:00:00Z");

    public Course {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        until = until.map(end -> end.truncatedTo(ChronoUnit.SECONDS));
        tickets = List.copyOf(tickets);
    }

    /** Its time; without an end, until the year 9999. */
    Interval during() {
        return new Interval(from, until.orElse(NO_END));
    }

    /** The same, over at an instant. */
    Course ended(Instant at) {
        return new Course(part, from, Optional.of(at), degree, planned, note, tickets);
    }

    /** The same, begun at another instant. */
    Course begunAt(Instant at) {
        return new Course(part, at, until, degree, planned, note, tickets);
    }

    /** The same with another end, or none. */
    Course until(Optional<Instant> end) {
        return new Course(part, from, end, degree, planned, note, tickets);
    }

    /** Whether the two differ in nothing that counts before an instant. */
    boolean countsAlikeBefore(Instant instant, Course other) {
        if (!from.isBefore(instant) && !other.from.isBefore(instant)) return true;
        return from.equals(other.from)
                && degree == other.degree
                && part.equals(other.part)
                && endBy(instant).equals(other.endBy(instant));
    }

    private Instant endBy(Instant instant) {
        return during().to().isBefore(instant) ? during().to() : instant;
    }
}
