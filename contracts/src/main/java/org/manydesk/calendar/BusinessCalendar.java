package org.manydesk.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When a desk is open: windows of a week in one zone, less its holidays and breaks; some dates have special hours of their
 * own. Answers in real time, exact to the second over
 * changes of the clock. Never depends on the machine's zone.
 *
 * @param zone the zone of all wall-clock times and holidays
 * @param hours the windows of each weekday by their start; a weekday may be absent
 * @param shifts special hours of single dates, in place of their weekday's and though they be holidays; none where closed
 * @param breaks taken out of the windows that start on their dates
 * @see "biz, shifts and breaks"
 */
public record BusinessCalendar(
        ZoneId zone,
        Map<DayOfWeek, List<Window>> hours,
        Holidays holidays,
        Map<LocalDate, List<Window>> shifts,
        List<Break> breaks) {
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 1, 1);

    /** @throws NeverOpens if its week does not open again and again; special hours of single dates are not enough */
    public BusinessCalendar {
        hours = Map.copyOf(hours);
        shifts = Map.copyOf(shifts);
        breaks = List.copyOf(breaks);
        if (holidays.fillTheYear() || !opensInTheEnd(hours, breaks)) throw new NeverOpens();
    }

    /** A week with holidays and nothing special. */
    public BusinessCalendar(ZoneId zone, Map<DayOfWeek, List<Window>> hours, Holidays holidays) {
        this(zone, hours, holidays, Map.of(), List.of());
    }

    /** Whether the week's hours are longer than the breaks that never end. */
    private static boolean opensInTheEnd(Map<DayOfWeek, List<Window>> hours, List<Break> breaks) {
        return LAST_DAY.minusWeeks(1).datesUntil(LAST_DAY).anyMatch(date -> !open(
                        hours.getOrDefault(date.getDayOfWeek(), List.of()), date, ZoneOffset.UTC, breaks)
                .isEmpty());
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
            for (var open : opensOn(date)) windows.add(open.within(span));
        }
        return Intervals.union(windows);
    }

    /** The real time of the windows that start on a date, less its breaks. */
    List<Interval> opensOn(LocalDate date) {
        return isHoliday(date) ? List.of() : open(windowsOf(date), date, zone, breaks);
    }

    private static List<Interval> open(List<Window> windows, LocalDate date, ZoneId zone, List<Break> breaks) {
        var open = new ArrayList<Interval>(windows.size());
        for (var window : windows) window.on(date, zone).ifPresent(open::add);
        if (breaks.isEmpty()) return open;
        var rests = breaks.stream().flatMap(rest -> rest.on(date, zone)).toList();
        return Intervals.union(open).without(Intervals.union(rests)).list();
    }

    private List<Window> windowsOf(LocalDate date) {
        var special = shifts.get(date);
        return special != null ? special : weekly(date);
    }

    private List<Window> weekly(LocalDate date) {
        return hours.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** Whether a date is a holiday without special hours. */
    public boolean isHoliday(LocalDate date) {
        return holidays.includes(date) && !shifts.containsKey(date);
    }

    /** How many dates before a day may have windows that reach into it, were they pushed on by a skipped day. */
    private long daysThatReachIn() {
        var latest = Duration.ZERO;
        for (var day : hours.values()) latest = latestClosing(day, latest);
        for (var day : shifts.values()) latest = latestClosing(day, latest);
        return latest.toDays() + 1;
    }

    private static Duration latestClosing(List<Window> day, Duration latest) {
        for (var window : day) if (window.closes().compareTo(latest) > 0) latest = window.closes();
        return latest;
    }

    /** The real time of a date's windows, were it a day like any other of its weekday. */
    List<Interval> usuallyOpenOn(LocalDate date) {
        return open(weekly(date), date, zone, List.of());
    }

    /** The real time of the windows of a date's weekday, less the breaks that are held for ever. */
    List<Interval> usualHoursOn(LocalDate date) {
        return open(
                weekly(date),
                date,
                zone,
                breaks.stream().filter(Break::isForEver).toList());
    }

    /** The real time of what a date's breaks take out of its windows. */
    List<Interval> breaksOn(LocalDate date) {
        if (breaks.isEmpty() || isHoliday(date)) return List.of();
        return withoutBreaks(date).without(new Intervals(opensOn(date))).list();
    }

    /** The real time of a date's usual windows that its special hours leave out. */
    List<Interval> unusuallyClosedOn(LocalDate date) {
        return Intervals.union(usuallyOpenOn(date)).without(withoutBreaks(date)).list();
    }

    private Intervals withoutBreaks(LocalDate date) {
        return Intervals.union(open(windowsOf(date), date, zone, List.of()));
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
        return opensOn(date).stream().map(Interval::to).max(Instant::compareTo);
    }

    LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }
}
