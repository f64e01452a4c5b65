package org.manydesk.calendar;

import java.time.Duration;
import java.time.Instant;

/** Whether a desk is open at an instant, and when that changes. */
public sealed interface Standing {
    /** Open, up to and without an instant. */
    record Open(Instant closes) implements Standing {}

    /** Closed until an instant. */
    record Closed(Instant opens) implements Standing {}

    /** Open, and not to close within a week. */
    record AroundTheClock() implements Standing {}

    static Standing of(BusinessCalendar calendar, Instant now) {
        var week = new Interval(now, now.plus(Duration.ofDays(7)));
        var first = calendar.openDuring(week).stream().findFirst();
        if (first.isEmpty() || first.get().from().isAfter(now)) return new Closed(calendar.add(now, Duration.ZERO));
        var closes = first.get().to();
        return closes.isBefore(week.to()) ? new Open(closes) : new AroundTheClock();
    }
}
