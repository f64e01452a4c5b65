package org.manydesk.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Hours of one day, open or taken out as a break, as wall-clock times since midnight, half-open. The start lies on the day itself; the end
 * may lie past 24:00, on the next day, up to 48:00.
 */
public record Window(Duration opens, Duration closes) {
    private static final Duration DAY = Duration.ofHours(24);

    public Window {
        if (opens.isNegative() || opens.compareTo(DAY) >= 0) throw new IllegalArgumentException("Opens within the day");
        if (closes.compareTo(opens) <= 0) throw new IllegalArgumentException("Closes after it opens");
        if (closes.compareTo(DAY.multipliedBy(2)) > 0) throw new IllegalArgumentException("Closes by 48:00");
    }

    boolean overlaps(Window other) {
        return opens.compareTo(other.closes) < 0 && other.opens.compareTo(closes) < 0;
    }

    /**
     * The real time of this window on a date. An edge in a gap of the clock is pushed forward by the gap; a window that is
     * thereby empty or inverted is dropped. In a repeated hour it starts at the first passing and ends at the second.
     */
    Optional<Interval> on(LocalDate date, ZoneId zone) {
        var start = edge(date, opens, zone).toInstant();
        var end = edge(date, closes, zone).withLaterOffsetAtOverlap().toInstant();
        return start.isBefore(end) ? Optional.of(new Interval(start, end)) : Optional.empty();
    }

    private static ZonedDateTime edge(LocalDate date, Duration sinceMidnight, ZoneId zone) {
        return date.atStartOfDay().plus(sinceMidnight).atZone(zone);
    }
}
