package org.manydesk.calendar.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.manydesk.calendar.Interval;

/** The open hours of a date in figures: {@code 08:00–12:00, 13:00–24:00}. */
final class HoursWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private HoursWords() {}

    static String of(List<Interval> open, LocalDate date, ZoneId zone) {
        return open.stream()
                .map(hours -> clock(hours.from(), zone) + "–" + end(hours, date, zone))
                .collect(Collectors.joining(", "));
    }

    private static String end(Interval hours, LocalDate date, ZoneId zone) {
        var midnight = date.plusDays(1).atStartOfDay(zone).toInstant();
        return hours.to().equals(midnight) ? "24:00" : clock(hours.to(), zone);
    }

    static String clock(Instant instant, ZoneId zone) {
        return CLOCK.format(LocalTime.ofInstant(instant, zone));
    }
}
