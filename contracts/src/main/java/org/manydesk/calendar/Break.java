package org.manydesk.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hours in which a desk rests, as wall-clock times of the calendar's zone. They are taken out of the windows that start on
 * the break's dates, special hours included, and only of those.
 *
 * @param from the first date; {@link LocalDate#MIN} for ever since
 * @param until the first date after it; {@link LocalDate#MAX} for ever on
 * @param days the weekdays of those dates on which it is held
 * @see "biz, breaks"
 */
public record Break(LocalDate from, LocalDate until, Set<DayOfWeek> days, List<Window> hours) {
    public Break {
        if (!from.isBefore(until)) throw new IllegalArgumentException("A break ends after it begins");
        days = Set.copyOf(days);
        hours = List.copyOf(hours);
    }

    boolean isForEver() {
        return from.equals(LocalDate.MIN) && until.equals(LocalDate.MAX);
    }

    /** Its real time on a date; none on a date on which it is not held. */
    Stream<Interval> on(LocalDate date, ZoneId zone) {
        if (date.isBefore(from) || !date.isBefore(until) || !days.contains(date.getDayOfWeek())) return Stream.empty();
        return hours.stream().flatMap(window -> window.on(date, zone).stream());
    }
}
