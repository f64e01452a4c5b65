package org.manydesk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Time that counts against a promise: the calendar is open and no pause lies on it. Pauses may overlap, come in any order
 * or lie outside opening hours; no instant is taken off twice.
 */
public final class CountedTime {
    private static final Instant LAST = Instant.parse("9999-12-01T00:00:00Z");
    private static final Duration FIRST_STEP = Duration.ofDays(4);
    private static final Duration LONGEST_STEP = Duration.ofDays(512);

    private final BusinessCalendar calendar;
    private final Intervals pauses;

    public CountedTime(BusinessCalendar calendar, List<Interval> pauses) {
        this.calendar = calendar;
        this.pauses = Intervals.union(pauses);
    }

    /** Counted time between two instants; zero when the second is not after the first. */
    public Duration between(Instant start, Instant end) {
        return start.isBefore(end) ? during(new Interval(start, end)).length() : Duration.ZERO;
    }

    /**
     * The instant at which a budget is used up. If that is exactly where counting stops, at a closing or at the start of a
     * pause, it is that instant; a budget of zero is used up at the first counted instant at or after the start.
     *
     * @param budget zero or more
     * @throws NeverDue if that is not before the year 9999
     */
    public Instant add(Instant start, Duration budget) {
        if (budget.isNegative()) throw new IllegalArgumentException("A budget is zero or more");
        var left = budget;
        var step = FIRST_STEP;
        for (var from = firstUnpaused(start); from.isBefore(LAST); step = longer(step)) {
            var span = new Interval(from, from.plus(step));
            for (var stretch : during(span).list()) {
                if (left.compareTo(stretch.length()) <= 0) return stretch.from().plus(left);
                left = left.minus(stretch.length());
            }
            from = firstUnpaused(span.to());
        }
        throw new NeverDue();
    }

    private Instant firstUnpaused(Instant from) {
        return pauses.endOfWhatCovers(from);
    }

    /** The first counted instant at or after another. Of a due instant, it is the last one without a breach. */
    public Instant firstFrom(Instant instant) {
        return add(instant, Duration.ZERO);
    }

    private Intervals during(Interval span) {
        return calendar.open(span).without(pauses);
    }

    private static Duration longer(Duration step) {
        return step.compareTo(LONGEST_STEP) < 0 ? step.multipliedBy(2) : step;
    }
}
