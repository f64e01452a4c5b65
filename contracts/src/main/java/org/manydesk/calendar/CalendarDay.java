package org.manydesk.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * How a date is kept.
 *
 * @param hours the real time of the windows that start on it, less its breaks; they may end on the next date
 */
public record CalendarDay(LocalDate date, Kind kind, List<Interval> hours) {
    /** What a date is, at a glance. */
    public enum Kind {
        /** The hours of its weekday. */
        OPEN,
        /** Other hours than its weekday has otherwise: a half day, an opening on a holiday, breaks of some weeks. */
        SPECIAL,
        HOLIDAY,
        CLOSED
    }

    public CalendarDay {
        hours = List.copyOf(hours);
    }

    public static CalendarDay of(BusinessCalendar calendar, LocalDate date) {
        var hours = calendar.opensOn(date);
        return new CalendarDay(date, kind(calendar, date, hours), hours);
    }

    private static Kind kind(BusinessCalendar calendar, LocalDate date, List<Interval> hours) {
        if (!hours.isEmpty())
            return length(hours).equals(length(calendar.usualHoursOn(date))) ? Kind.OPEN : Kind.SPECIAL;
        return calendar.isHoliday(date) ? Kind.HOLIDAY : Kind.CLOSED;
    }

    private static Duration length(List<Interval> hours) {
        return Intervals.union(hours).length();
    }
}
