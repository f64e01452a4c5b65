package org.manydesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manydesk.calendar.Calendars.at;
import static org.manydesk.calendar.Calendars.closedOn;
import static org.manydesk.calendar.Calendars.of;
import static org.manydesk.calendar.Calendars.workdays;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BusinessCalendarTest {
    static final String PARIS = "Europe/Paris";
    static final String NEW_YORK = "America/New_York";
    static final String FRI_2026_11_20 = "2026-11-20";
    static final LocalDate SAT_2026_11_21 = LocalDate.of(2026, 11, 21);
    static final String SUN_GAP_2026_03_29 = "2026-03-29";
    static final String SUN_REPEAT_2026_10_25 = "2026-10-25";

    // CAL-1 windows

    @Test
    void time_runs_only_within_the_windows_of_a_day() {
        var calendar = of(PARIS, "mon 08:00-12:00", "mon 13:00-18:00");
        assertThat(calendar.between(at(PARIS, "2026-11-23T11:30"), at(PARIS, "2026-11-23T13:30")))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_window_past_midnight_runs_into_the_next_day() {
        var calendar = of(PARIS, "sat 22:00-26:00");
        assertThat(calendar.between(at(PARIS, "2026-11-21T23:00"), at(PARIS, "2026-11-22T09:00")))
                .isEqualTo(Duration.ofHours(3));
        assertThat(calendar.add(at(PARIS, "2026-11-20T12:00"), Duration.ofHours(3)))
                .isEqualTo(at(PARIS, "2026-11-22T01:00"));
    }

    @Test
    void a_window_past_midnight_overlapping_the_next_day_counts_once() {
        var calendar = of(PARIS, "fri 20:00-34:00", "sat 08:00-12:00");
        assertThat(calendar.between(at(PARIS, "2026-11-20T00:00"), at(PARIS, "2026-11-22T00:00")))
                .isEqualTo(Duration.ofHours(16));
    }

    @Test
    void a_window_of_two_days_and_its_successor_count_once() {
        var calendar = of(PARIS, "mon 00:00-48:00", "tue 00:00-48:00");
        assertThat(calendar.between(at(PARIS, "2026-11-22T00:00"), at(PARIS, "2026-11-29T00:00")))
                .isEqualTo(Duration.ofHours(72));
    }

    @Test
    void a_holiday_removes_the_windows_that_start_on_its_date_and_only_those() {
        var calendar = closedOn(of(PARIS, "fri 22:00-26:00", "sat 22:00-26:00"), SAT_2026_11_21);
        assertThat(calendar.openDuring(new Interval(at(PARIS, "2026-11-20T00:00"), at(PARIS, "2026-11-24T00:00"))))
                .containsExactly(new Interval(at(PARIS, "2026-11-20T22:00"), at(PARIS, "2026-11-21T02:00")));
    }

    // CAL-2 changes of the clock

    @Test
    void a_day_around_the_clock_lasts_23_hours_when_summer_time_begins() {
        var calendar = BusinessCalendar.aroundTheClock(java.time.ZoneId.of(PARIS));
        assertThat(calendar.between(at(PARIS, SUN_GAP_2026_03_29 + "T00:00"), at(PARIS, "2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void a_day_around_the_clock_lasts_25_hours_when_summer_time_ends() {
        var calendar = of(PARIS, "sun 00:00-24:00");
        assertThat(calendar.between(at(PARIS, SUN_REPEAT_2026_10_25 + "T00:00"), at(PARIS, "2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void a_start_in_the_gap_is_pushed_forward_by_the_gap() {
        var calendar = of(PARIS, "sun 02:15-05:00");
        assertThat(openOn(calendar, SUN_GAP_2026_03_29))
                .containsExactly(new Interval(at(PARIS, "2026-03-29T03:15"), at(PARIS, "2026-03-29T05:00")));
    }

    @Test
    void an_end_in_the_gap_is_pushed_forward_by_the_gap() {
        var calendar = of(PARIS, "sun 01:00-02:30");
        assertThat(openOn(calendar, SUN_GAP_2026_03_29))
                .containsExactly(new Interval(at(PARIS, "2026-03-29T01:00"), at(PARIS, "2026-03-29T03:30")));
    }

    @Test
    void a_window_inside_the_gap_is_pushed_forward_whole() {
        var calendar = of(PARIS, "sun 02:15-02:45");
        assertThat(openOn(calendar, SUN_GAP_2026_03_29))
                .containsExactly(new Interval(at(PARIS, "2026-03-29T03:15"), at(PARIS, "2026-03-29T03:45")));
    }

    @Test
    void a_window_inverted_by_the_gap_is_dropped() {
        var calendar = of(PARIS, "sun 02:30-03:15", "mon 09:00-17:00");
        assertThat(openOn(calendar, SUN_GAP_2026_03_29)).isEmpty();
        assertThat(calendar.add(at(PARIS, "2026-03-29T00:00"), Duration.ZERO)).isEqualTo(at(PARIS, "2026-03-30T09:00"));
    }

    @Test
    void windows_that_the_gap_pushes_into_each_other_count_once() {
        var calendar = of(PARIS, "sun 01:00-02:30", "sun 03:00-04:00");
        assertThat(openOn(calendar, SUN_GAP_2026_03_29))
                .containsExactly(new Interval(at(PARIS, "2026-03-29T01:00"), at(PARIS, "2026-03-29T04:00")));
    }

    @Test
    void a_window_in_the_repeated_hour_lasts_from_its_first_start_to_its_second_end() {
        var calendar = of(PARIS, "sun 02:15-02:45");
        assertThat(openOn(calendar, SUN_REPEAT_2026_10_25))
                .containsExactly(
                        new Interval(Instant.parse("2026-10-25T00:15:00Z"), Instant.parse("2026-10-25T01:45:00Z")));
    }

    @Test
    void windows_that_meet_in_the_repeated_hour_count_once() {
        var calendar = of(PARIS, "sun 01:00-02:30", "sun 02:30-04:00");
        assertThat(calendar.between(at(PARIS, "2026-10-25T00:00"), at(PARIS, "2026-10-25T12:00")))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void a_window_past_midnight_crosses_the_change_of_the_clock() {
        var calendar = of(NEW_YORK, "sat 22:00-28:00");
        assertThat(calendar.between(at(NEW_YORK, "2026-03-07T22:00"), at(NEW_YORK, "2026-03-08T12:00")))
                .isEqualTo(Duration.ofHours(5));
        assertThat(calendar.between(at(NEW_YORK, "2026-10-31T22:00"), at(NEW_YORK, "2026-11-01T12:00")))
                .isEqualTo(Duration.ofHours(7));
    }

    @Test
    void a_change_of_half_an_hour_is_exact() {
        var calendar = of("Australia/Lord_Howe", "sun 00:00-24:00");
        assertThat(calendar.between(Instant.parse("2026-04-03T00:00:00Z"), Instant.parse("2026-04-07T00:00:00Z")))
                .isEqualTo(Duration.ofMinutes(24 * 60 + 30));
    }

    @Test
    void a_day_that_its_zone_skipped_is_no_time() {
        var calendar = BusinessCalendar.aroundTheClock(java.time.ZoneId.of("Pacific/Apia"));
        var start = Instant.parse("2011-12-28T00:00:00Z");
        assertThat(calendar.between(start, start.plus(Duration.ofDays(5)))).isEqualTo(Duration.ofDays(5));
    }

    // CAL-3 due

    @Test
    void a_budget_used_up_exactly_at_a_closing_is_due_at_that_closing() {
        var calendar = workdays(PARIS, "09:00-17:30");
        assertThat(calendar.add(at(PARIS, FRI_2026_11_20 + "T15:30"), Duration.ofHours(2)))
                .isEqualTo(at(PARIS, FRI_2026_11_20 + "T17:30"));
    }

    @Test
    void after_such_a_tie_it_breaches_at_the_next_opening() {
        var counted = new CountedTime(workdays(PARIS, "09:00-17:30"), List.of());
        assertThat(counted.firstFrom(counted.add(at(PARIS, FRI_2026_11_20 + "T15:30"), Duration.ofHours(2))))
                .isEqualTo(at(PARIS, "2026-11-23T09:00"));
    }

    @Test
    void without_a_tie_it_breaches_when_it_is_due() {
        var counted = new CountedTime(workdays(PARIS, "09:00-17:30"), List.of());
        assertThat(counted.firstFrom(counted.add(at(PARIS, FRI_2026_11_20 + "T15:30"), Duration.ofHours(1))))
                .isEqualTo(at(PARIS, FRI_2026_11_20 + "T16:30"));
    }

    @Test
    void a_budget_of_zero_is_due_at_the_first_open_instant() {
        var calendar = workdays(PARIS, "09:00-17:30");
        assertThat(calendar.add(at(PARIS, FRI_2026_11_20 + "T12:00"), Duration.ZERO))
                .isEqualTo(at(PARIS, FRI_2026_11_20 + "T12:00"));
        assertThat(calendar.add(at(PARIS, FRI_2026_11_20 + "T17:30"), Duration.ZERO))
                .isEqualTo(at(PARIS, "2026-11-23T09:00"));
    }

    @Test
    void time_between_instants_in_the_wrong_order_is_zero() {
        var calendar = workdays(PARIS, "09:00-17:30");
        assertThat(calendar.between(at(PARIS, "2026-11-23T12:00"), at(PARIS, "2026-11-20T12:00")))
                .isZero();
    }

    // never open

    @Test
    void a_calendar_without_windows_is_refused() {
        assertThatThrownBy(() -> of(PARIS)).isInstanceOf(NeverOpens.class);
    }

    @Test
    void a_calendar_whose_days_are_all_yearly_holidays_is_refused() {
        var hours = workdays(PARIS, "09:00-17:00").hours();
        var everyDay = Year.of(2024)
                .atDay(1)
                .datesUntil(LocalDate.of(2025, 1, 1))
                .map(MonthDay::from)
                .collect(Collectors.toSet());
        assertThatThrownBy(() -> new BusinessCalendar(ZoneOffset.UTC, hours, new Holidays(Set.of(), everyDay)))
                .isInstanceOf(NeverOpens.class);
    }

    @Test
    void a_calendar_open_only_on_a_monday_29_february_opens_all_the_same() {
        var yearly = Year.of(2023)
                .atDay(1)
                .datesUntil(LocalDate.of(2024, 1, 1))
                .map(MonthDay::from)
                .collect(Collectors.toSet());
        var calendar = new BusinessCalendar(
                ZoneOffset.UTC, of("UTC", "mon 09:00-10:00").hours(), new Holidays(Set.of(), yearly));
        assertThat(calendar.add(Instant.parse("2026-01-01T00:00:00Z"), Duration.ZERO))
                .isEqualTo(Instant.parse("2044-02-29T09:00:00Z"));
    }

    @Test
    @Timeout(20)
    void the_search_ends_also_after_decades_of_holidays() {
        var mondays = IntStream.range(0, 2000)
                .mapToObj(week -> LocalDate.of(2026, 1, 5).plusWeeks(week))
                .collect(Collectors.toCollection(HashSet::new));
        var calendar = new BusinessCalendar(
                ZoneOffset.UTC, of("UTC", "mon 09:00-10:00").hours(), new Holidays(mondays, Set.of()));
        assertThat(calendar.add(Instant.parse("2026-01-01T00:00:00Z"), Duration.ofHours(1)))
                .isEqualTo(
                        LocalDate.of(2026, 1, 5).plusWeeks(2000).atTime(10, 0).toInstant(ZoneOffset.UTC));
    }

    @Test
    @Timeout(20)
    void more_time_than_passes_before_the_year_9999_is_refused() {
        var calendar = of("UTC", "mon 09:00-09:01");
        assertThatThrownBy(() -> calendar.add(Instant.parse("2026-01-01T00:00:00Z"), Duration.ofDays(36600)))
                .isInstanceOf(NeverDue.class);
    }

    private static List<Interval> openOn(BusinessCalendar calendar, String date) {
        var day = LocalDate.parse(date);
        return calendar.openDuring(new Interval(calendar.startOf(day), calendar.startOf(day.plusDays(1))));
    }
}
