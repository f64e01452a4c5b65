package org.manydesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.CountedTime;
import org.manydesk.calendar.Explanation;
import org.manydesk.calendar.Pause;
import org.manydesk.timeline.Priority;

/**
 * The part of a clock's life in which one target ruled it.
 *
 * @param version of the policy that the target is from
 * @param priority the ticket's
 * @param within the time that the target gives this clock
 * @param since from when on the target ruled
 * @param started from when on time counts against it: the clock's start, or {@code since} when a share was carried over
 * @param spent what was used up of the target at that instant
 * @param pauses what does not count, ascending and disjoint; an unfinished one ends at {@link Instant#MAX}
 */
public record Leg(
        long version,
        SlaTarget target,
        Priority priority,
        BusinessCalendar calendar,
        Duration within,
        Instant since,
        Instant started,
        Duration spent,
        List<Pause> pauses) {

    /** What is used up of the target at an instant. */
    public Duration elapsed(Instant at) {
        return spent.plus(counted().between(started, at));
    }

    boolean isBroken(Instant at) {
        return elapsed(at).compareTo(within) > 0;
    }

    /** When the target is used up; what a later rule finds used up already breaks when that rule begins. */
    Deadline deadline() {
        var counted = counted();
        var left = within.minus(spent);
        var due = left.isNegative() ? started : counted.add(started, left);
        var last = left.isNegative() ? started : counted.firstFrom(due);
        return new Deadline(due, last.isBefore(since) ? since : last);
    }

    /** What people are told of when the target is used up. */
    public Instant due() {
        return deadline().due();
    }

    /** When so much of the target is used up, but not before the leg's beginning. */
    Instant reaches(Duration used) {
        var left = used.minus(spent);
        var at = left.isNegative() ? started : counted().add(started, left);
        return at.isBefore(since) ? since : at;
    }

    boolean isPausedAt(Instant instant) {
        return pauses.stream().anyMatch(pause -> pause.during().contains(instant));
    }

    /** The share of the target that is used up at an instant, applied to another target; whole seconds, rounded down. */
    Duration carriedTo(Duration other, Instant at) {
        if (within.isZero()) return Duration.ZERO;
        return Duration.ofSeconds(
                Math.multiplyExact(other.toSeconds(), elapsed(at).toSeconds()) / within.toSeconds());
    }

    Explanation explanation(Instant end) {
        return switch (target.time()) {
            case BUSINESS -> Explanation.of(calendar, started, end, pauses);
            case ELAPSED -> Explanation.ofElapsed(started, end, pauses);
        };
    }

    private CountedTime counted() {
        return new CountedTime(
                target.time().hours(calendar),
                pauses.stream().map(Pause::during).toList());
    }
}
