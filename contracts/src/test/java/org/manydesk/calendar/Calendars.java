package org.manydesk.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calendars of the tests, in few words. */
public final class Calendars {
    private Calendars() {}

    /** E.g. {@code of("Europe/Paris", "mon 09:00-17:30", "sat 22:00-26:00")}. */
    public static BusinessCalendar of(String zone, String... windows) {
        return form(zone, windows)
                .read("/calendar", new org.manydesk.problem.Faults())
                .orElseThrow();
    }

    static CalendarForm form(String zone, String... windows) {
        var hours = new HashMap<String, List<List<String>>>();
        for (var window : windows) {
            var parts = window.split("[ -]");
            hours.merge(parts[0], List.of(List.of(parts[1], parts[2])), Calendars::both);
        }
        return CalendarForm.of(zone, new HashMap<>(hours), List.of());
    }

    private static List<List<String>> both(List<List<String>> some, List<List<String>> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Monday to Friday, the same hours. */
    public static BusinessCalendar workdays(String zone, String hours) {
        return of(zone, "mon " + hours, "tue " + hours, "wed " + hours, "thu " + hours, "fri " + hours);
    }

    /** The same calendar, closed on a date. */
    public static BusinessCalendar closedOn(BusinessCalendar calendar, LocalDate date) {
        var once = new java.util.HashSet<>(calendar.holidays().once());
        once.add(date);
        return new BusinessCalendar(
                calendar.zone(),
                calendar.hours(),
                new Holidays(once, calendar.holidays().yearly()),
                calendar.shifts(),
                calendar.breaks());
    }

    /** The same calendar with special hours on a date; without any it stays closed. */
    static BusinessCalendar shiftedOn(BusinessCalendar calendar, LocalDate date, Window... hours) {
        var shifts = new HashMap<>(calendar.shifts());
        shifts.put(date, List.of(hours));
        return new BusinessCalendar(calendar.zone(), calendar.hours(), calendar.holidays(), shifts, calendar.breaks());
    }

    /** The same calendar with one more break. */
    static BusinessCalendar resting(BusinessCalendar calendar, Break rest) {
        var breaks = new java.util.ArrayList<>(calendar.breaks());
        breaks.add(rest);
        return new BusinessCalendar(calendar.zone(), calendar.hours(), calendar.holidays(), calendar.shifts(), breaks);
    }

    /** Every day, for ever. */
    static Break always(Window... hours) {
        return new Break(LocalDate.MIN, LocalDate.MAX, java.util.EnumSet.allOf(DayOfWeek.class), List.of(hours));
    }

    /** Every day from a date until, and without, another. */
    static Break from(LocalDate first, LocalDate until, Window... hours) {
        return new Break(first, until, java.util.EnumSet.allOf(DayOfWeek.class), List.of(hours));
    }

    static BusinessCalendar weekly(ZoneId zone, Map<DayOfWeek, List<Window>> hours, Set<LocalDate> holidays) {
        return new BusinessCalendar(zone, new EnumMap<>(hours), new Holidays(holidays, Set.of()));
    }

    /** A wall-clock time at its first passing. */
    public static Instant at(String zone, String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }

    static Window window(String opens, String closes) {
        return new Window(time(opens), time(closes));
    }

    private static Duration time(String text) {
        return Duration.ofHours(Long.parseLong(text.substring(0, 2))).plusMinutes(Long.parseLong(text.substring(3)));
    }
}
