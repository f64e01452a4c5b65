package org.manydesk.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a desk is open: windows of a week in one zone, less its holidays. Answers in real time, exact to the second over
 * changes of the clock. Never depends on the machine's zone.
 *
 * @param zone the zone of all wall-clock times and holidays
 * @param hours the windows of each weekday by their start; a weekday may be absent
 */
public record BusinessCalendar(ZoneId zone, Map<DayOfWeek, List<Window>> hours, Holidays holidays) {
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 1, 1);

    /** @throws NeverOpens if there is no open instant, ever */
    public BusinessCalendar {
        hours = Map.copyOf(hours);
        if (hours.values().stream().allMatch(List::isEmpty) || holidays.fillTheYear()) throw new NeverOpens();
    }

    /** Open at every instant: elapsed time as a calendar. */
    public static BusinessCalendar aroundTheClock(ZoneId zone) {
        var allDay = List.of(new Window(Duration.ZERO, Duration.ofHours(24)));
        var week = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), day -> allDay));
        return new BusinessCalendar(zone, new EnumMap<>(week), Holidays.NONE);
    }

    /** Open time between two instants; zero when the second is not after the first. */
    public Duration between(Instant start, Instant end) {
        return counted().between(start, end);
    }

    /**
     * The instant at which a budget of open time is used up. Exactly at a closing, it is that closing; a budget of zero is
     * used up at the first open instant at or after the start.
     *
     * @throws NeverDue if that is not before the year 9999
     */
    public Instant add(Instant start, Duration budget) {
        return counted().add(start, budget);
    }

    private CountedTime counted() {
        return new CountedTime(this, List.of());
    }

    /** The open stretches within a span, ascending and disjoint; stretches that touch are one. */
    public List<Interval> openDuring(Interval span) {
        return open(span).list();
    }

    Intervals open(Interval span) {
        var windows = new ArrayList<Interval>();
        var last = dateOf(span.to());
        for (var date = dateOf(span.from()).minusDays(daysThatReachIn());
                !date.isAfter(last);
                date = date.plusDays(1)) {
            var today = hours.getOrDefault(date.getDayOfWeek(), List.of());
            if (today.isEmpty() || holidays.includes(date)) continue;
            for (var window : today) window.on(date, zone).ifPresent(open -> windows.add(open.within(span)));
        }
        return Intervals.union(windows);
    }

    /** How many dates before a day may have windows that reach into it, were they pushed on by a skipped day. */
    private long daysThatReachIn() {
        var latest = Duration.ZERO;
        for (var day : hours.values()) {
            for (var window : day) if (window.closes().compareTo(latest) > 0) latest = window.closes();
        }
        return latest.toDays() + 1;
    }

    /** The real time of a date's windows, were it no holiday. */
    Stream<Interval> windowsOf(LocalDate date) {
        return hours.getOrDefault(date.getDayOfWeek(), List.of()).stream()
                .flatMap(window -> window.on(date, zone).stream());
    }

    /**
     * A wall-clock time on a business day after that of a start: the first, second and so on day on which the calendar
     * opens.
     *
     * @param days 1 for the next such day
     * @param at the day's last closing when absent or when that is earlier
     */
    public Instant onBusinessDay(Instant start, int days, Optional<LocalTime> at) {
        var date = dateOf(start);
        for (var left = days; left > 0; ) {
            date = date.plusDays(1);
            if (date.isAfter(LAST_DAY)) throw new NeverDue();
            if (closing(date).isPresent()) left--;
        }
        var closing = closing(date).orElseThrow();
        var day = date;
        return at.map(time -> day.atTime(time).atZone(zone).toInstant())
                .filter(closing::isAfter)
                .orElse(closing);
    }

    private Optional<Instant> closing(LocalDate date) {
        if (holidays.includes(date)) return Optional.empty();
        return windowsOf(date).map(Interval::to).max(Instant::compareTo);
    }

    LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }
}
