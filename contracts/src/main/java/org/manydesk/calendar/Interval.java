package org.manydesk.calendar;

import java.time.Duration;
import java.time.Instant;

/** A stretch of real time, half-open: from its first instant up to and without its last; may be empty. */
public record Interval(Instant from, Instant to) {
    public Interval {
        if (to.isBefore(from)) throw new IllegalArgumentException("An interval ends no earlier than it starts");
    }

    /** Real time, in whole seconds and nanoseconds, also over a change of the clock. */
    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean isEmpty() {
        return from.equals(to);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** Whether an instant lies in both. */
    public boolean overlaps(Interval other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** The part of this interval that lies in another; empty at the nearer edge where there is none. */
    public Interval within(Interval other) {
        return new Interval(limited(from, other), limited(to, other));
    }

    private static Instant limited(Instant instant, Interval by) {
        if (instant.isBefore(by.from)) return by.from;
        return instant.isAfter(by.to) ? by.to : instant;
    }
}
