package org.manydesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of counted time, over random calendars in zones whose clocks change in every odd way, and random pauses. */
class CalendarPropertiesTest {
    private static final Instant BEGIN = Instant.parse("2011-12-20T00:00:00Z");
    private static final long YEARS_15 = Duration.ofDays(15 * 365).toSeconds();
    private static final LocalDate SOME_DAY = LocalDate.of(2011, 12, 20);

    @Property(tries = 400)
    void time_between_a_start_and_its_due_instant_is_the_budget(
            @ForAll("counted") CountedTime counted,
            @ForAll("starts") Instant start,
            @ForAll("budgets") Duration budget) {
        assertThat(counted.between(start, counted.add(start, budget))).isEqualTo(budget);
    }

    @Property(tries = 400)
    void no_more_than_the_budget_has_elapsed_at_the_last_instant_within_it(
            @ForAll("counted") CountedTime counted,
            @ForAll("starts") Instant start,
            @ForAll("budgets") Duration budget) {
        var last = counted.firstFrom(counted.add(start, budget));
        assertThat(counted.between(start, last)).isEqualTo(budget);
        assertThat(counted.between(start, last.plusSeconds(1))).isGreaterThan(budget);
    }

    @Property(tries = 400)
    void time_adds_up(
            @ForAll("counted") CountedTime counted,
            @ForAll("starts") Instant start,
            @ForAll("stretches") Duration first,
            @ForAll("stretches") Duration second) {
        var middle = start.plus(first);
        var end = middle.plus(second);
        assertThat(counted.between(start, middle).plus(counted.between(middle, end)))
                .isEqualTo(counted.between(start, end));
    }

    @Property(tries = 300)
    void a_later_start_is_never_due_earlier(
            @ForAll("counted") CountedTime counted,
            @ForAll("starts") Instant start,
            @ForAll("stretches") Duration later,
            @ForAll("budgets") Duration budget) {
        assertThat(counted.add(start.plus(later), budget)).isAfterOrEqualTo(counted.add(start, budget));
    }

    @Property(tries = 300)
    void a_larger_budget_is_never_due_earlier(
            @ForAll("counted") CountedTime counted,
            @ForAll("starts") Instant start,
            @ForAll("budgets") Duration budget,
            @ForAll("budgets") Duration more) {
        if (budget.isZero()) return; // zero is due at an opening, a little at a closing before it: never earlier either
        assertThat(counted.add(start, budget.plus(more))).isAfterOrEqualTo(counted.add(start, budget));
    }

    @Property(tries = 300)
    void the_order_of_pauses_does_not_matter(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("pauses") List<Interval> pauses,
            @ForAll("budgets") Duration budget,
            @ForAll Random random) {
        var shuffled = new ArrayList<>(pauses);
        Collections.shuffle(shuffled, random);
        assertThat(new CountedTime(calendar, shuffled).add(BEGIN, budget))
                .isEqualTo(new CountedTime(calendar, pauses).add(BEGIN, budget));
    }

    @Property(tries = 300)
    void a_pause_inside_another_changes_nothing(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("pauses") List<Interval> pauses,
            @ForAll("budgets") Duration budget) {
        var doubled = new ArrayList<>(pauses);
        pauses.forEach(pause -> doubled.add(
                new Interval(pause.from(), pause.from().plus(pause.length().dividedBy(2)))));
        assertThat(new CountedTime(calendar, doubled).add(BEGIN, budget))
                .isEqualTo(new CountedTime(calendar, pauses).add(BEGIN, budget));
    }

    @Property(tries = 300)
    void a_pause_takes_off_its_open_time_and_no_more(
            @ForAll("calendars") BusinessCalendar calendar, @ForAll("pauses") List<Interval> pauses) {
        var end = BEGIN.plus(Duration.ofDays(60));
        var paused = Intervals.union(pauses).list().stream()
                .map(pause -> pause.within(new Interval(BEGIN, end)))
                .map(pause -> calendar.between(pause.from(), pause.to()))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(new CountedTime(calendar, pauses).between(BEGIN, end))
                .isEqualTo(calendar.between(BEGIN, end).minus(paused));
    }

    @Property(tries = 300)
    void a_holiday_more_never_makes_a_due_instant_earlier(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("starts") Instant start,
            @ForAll("budgets") Duration budget,
            @ForAll("dates") LocalDate holiday) {
        var day = LocalDate.ofInstant(start, calendar.zone()).plusDays(holiday.getDayOfMonth() % 9);
        assertThat(Calendars.closedOn(calendar, day).add(start, budget)).isAfterOrEqualTo(calendar.add(start, budget));
    }

    @Property(tries = 300)
    void a_date_that_stays_closed_never_makes_a_due_instant_earlier(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("starts") Instant start,
            @ForAll("budgets") Duration budget,
            @ForAll("dates") LocalDate closed) {
        var day = LocalDate.ofInstant(start, calendar.zone()).plusDays(closed.getDayOfMonth() % 9);
        assertThat(Calendars.shiftedOn(calendar, day).add(start, budget)).isAfterOrEqualTo(calendar.add(start, budget));
    }

    @Property(tries = 300)
    void a_break_more_never_makes_a_due_instant_earlier(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("starts") Instant start,
            @ForAll("budgets") Duration budget,
            @ForAll("windows") Window rest) {
        var day = LocalDate.ofInstant(start, calendar.zone());
        var resting = Calendars.resting(calendar, Calendars.from(day.minusDays(1), day.plusDays(20), rest));
        assertThat(resting.add(start, budget)).isAfterOrEqualTo(calendar.add(start, budget));
    }

    @Property(tries = 200)
    void an_explanation_is_contiguous_and_adds_up(
            @ForAll("calendars") BusinessCalendar calendar, @ForAll("pauses") List<Interval> pauses) {
        var end = BEGIN.plus(Duration.ofDays(45));
        var reasons = pauses.stream().map(Pause::asked).toList();
        var explanation = Explanation.of(calendar, BEGIN, end, reasons);
        assertThat(explanation.counted()).isEqualTo(new CountedTime(calendar, pauses).between(BEGIN, end));
        var from = BEGIN;
        for (var stretch : explanation.stretches()) {
            assertThat(stretch.from()).isEqualTo(from);
            assertThat(stretch.to()).isAfter(from);
            from = stretch.to();
        }
        assertThat(from).isEqualTo(end);
    }

    @Property(tries = 60)
    void in_a_zone_without_changes_it_equals_counting_minutes(
            @ForAll("weeks") Map<DayOfWeek, List<Window>> week,
            @ForAll("holidays") Set<LocalDate> holidays,
            @ForAll("shifts") Map<LocalDate, List<Window>> shifts,
            @ForAll("breaks") List<Break> breaks) {
        var calendar = new BusinessCalendar(ZoneId.of("UTC"), week, new Holidays(holidays, Set.of()), shifts, breaks);
        var minutes = 0;
        for (var minute = 0; minute < 14 * 24 * 60; minute++) {
            if (isOpen(calendar, BEGIN.plus(Duration.ofMinutes(minute)))) minutes++;
        }
        assertThat(calendar.between(BEGIN, BEGIN.plus(Duration.ofDays(14)))).isEqualTo(Duration.ofMinutes(minutes));
    }

    private static boolean isOpen(BusinessCalendar calendar, Instant instant) {
        var local = instant.atZone(calendar.zone()).toLocalDateTime();
        for (var back = 0; back <= 2; back++) {
            var date = local.toLocalDate().minusDays(back);
            var since = Duration.between(date.atStartOfDay(), local);
            if (lies(since, windows(calendar, date)) && !rests(calendar, date, since)) return true;
        }
        return false;
    }

    private static List<Window> windows(BusinessCalendar calendar, LocalDate date) {
        var usual = calendar.hours().getOrDefault(date.getDayOfWeek(), List.of());
        return calendar.shifts().getOrDefault(date, calendar.holidays().includes(date) ? List.of() : usual);
    }

    private static boolean rests(BusinessCalendar calendar, LocalDate date, Duration since) {
        return calendar.breaks().stream()
                .filter(rest -> rest.days().contains(date.getDayOfWeek()))
                .filter(rest -> !date.isBefore(rest.from()) && date.isBefore(rest.until()))
                .anyMatch(rest -> lies(since, rest.hours()));
    }

    private static boolean lies(Duration since, List<Window> windows) {
        return windows.stream().anyMatch(w -> w.opens().compareTo(since) <= 0 && since.compareTo(w.closes()) < 0);
    }

    @Provide
    Arbitrary<CountedTime> counted() {
        return Combinators.combine(calendars(), pauses()).as(CountedTime::new);
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        var zones = Arbitraries.of(
                        "UTC",
                        "Europe/Berlin",
                        "America/New_York",
                        "America/Sao_Paulo",
                        "America/St_Johns",
                        "Asia/Tehran",
                        "Asia/Kathmandu",
                        "Australia/Lord_Howe",
                        "Pacific/Apia",
                        "Africa/Casablanca")
                .map(ZoneId::of);
        return Combinators.combine(zones, weeks(), holidays(), shifts(), breaks())
                .as((zone, week, off, shifts, breaks) ->
                        new BusinessCalendar(zone, week, new Holidays(off, Set.of()), shifts, breaks));
    }

    /** Special hours of some dates, or none at all on them. */
    @Provide
    Arbitrary<Map<LocalDate, List<Window>>> shifts() {
        return Arbitraries.maps(dates(), windows().list().ofMaxSize(2)).ofMaxSize(6);
    }

    /** Breaks of some weeks, on some weekdays; each ends, so that the week opens again. */
    @Provide
    Arbitrary<List<Break>> breaks() {
        var days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).map(Set::copyOf);
        return Combinators.combine(dates(), Arbitraries.integers().between(1, 40), days, windows())
                .as((from, length, on, hours) -> new Break(from, from.plusDays(length), on, List.of(hours)))
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<Map<DayOfWeek, List<Window>>> weeks() {
        var days = Arbitraries.maps(
                Arbitraries.of(DayOfWeek.class), windows().list().ofMinSize(1).ofMaxSize(3));
        return days.ofMinSize(1).map(HashMap::new);
    }

    @Provide
    Arbitrary<Window> windows() {
        var opens = Arbitraries.integers().between(0, 24 * 4 - 1).map(quarter -> Duration.ofMinutes(15L * quarter));
        var lengths = Arbitraries.integers().between(1, 4 * 24).map(quarter -> Duration.ofMinutes(15L * quarter));
        return Combinators.combine(opens, lengths).as((from, length) -> new Window(from, shortened(from.plus(length))));
    }

    private static Duration shortened(Duration closes) {
        return closes.compareTo(Duration.ofHours(48)) > 0 ? Duration.ofHours(48) : closes;
    }

    @Provide
    Arbitrary<Set<LocalDate>> holidays() {
        return dates().set().ofMaxSize(12).map(HashSet::new);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 60).map(SOME_DAY::plusDays);
    }

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.longs().between(0, YEARS_15).map(BEGIN::plusSeconds);
    }

    @Provide
    Arbitrary<Duration> budgets() {
        return Arbitraries.longs().between(0, Duration.ofDays(20).toSeconds()).map(Duration::ofSeconds);
    }

    @Provide
    Arbitrary<Duration> stretches() {
        return Arbitraries.longs().between(0, Duration.ofDays(90).toSeconds()).map(Duration::ofSeconds);
    }

    @Provide
    Arbitrary<List<Interval>> pauses() {
        var from =
                Arbitraries.longs().between(0, Duration.ofDays(50).toSeconds()).map(BEGIN::plusSeconds);
        var length = Arbitraries.longs().between(0, Duration.ofDays(8).toSeconds());
        return Combinators.combine(from, length)
                .as((at, seconds) -> new Interval(at, at.plusSeconds(seconds)))
                .list()
                .ofMaxSize(6);
    }
}
