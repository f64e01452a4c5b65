package org.manydesk.rating;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.Interval;

/** In which time a ticket was decided, by the calendar of its contract. */
public enum Hours {
    /** The desk was open. */
    IN_HOURS,
    /** It was closed, on a day that is no holiday. */
    AFTER_HOURS,
    /** It was closed on a holiday. */
    HOLIDAY;

    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** Windows of the day before that reach into a holiday are hours like any other. */
    public static Hours of(Instant at, BusinessCalendar calendar) {
        var open = calendar.openDuring(new Interval(at, at.plus(MOMENT)));
        if (open.stream().anyMatch(window -> window.contains(at))) return IN_HOURS;
        return calendar.isHoliday(LocalDate.ofInstant(at, calendar.zone())) ? HOLIDAY : AFTER_HOURS;
    }
}
