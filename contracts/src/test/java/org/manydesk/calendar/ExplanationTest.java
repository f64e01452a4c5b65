package org.manydesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manydesk.calendar.Calendars.always;
import static org.manydesk.calendar.Calendars.at;
import static org.manydesk.calendar.Calendars.closedOn;
import static org.manydesk.calendar.Calendars.of;
import static org.manydesk.calendar.Calendars.resting;
import static org.manydesk.calendar.Calendars.shiftedOn;
import static org.manydesk.calendar.Calendars.window;
import static org.manydesk.calendar.Calendars.workdays;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final String PARIS = "Europe/Paris";
    private static final BusinessCalendar OFFICE = workdays(PARIS, "09:00-17:30");

    @Test
    void a_weekend_is_one_closed_stretch() {
        assertThat(told(OFFICE, "2026-11-20T16:00", "2026-11-23T10:00"))
                .containsExactly(
                        "2026-11-20T16:00/2026-11-20T17:30 + open Fri 09:00-17:30",
                        "2026-11-20T17:30/2026-11-23T09:00 - outside opening hours",
                        "2026-11-23T09:00/2026-11-23T10:00 + open Mon 09:00-17:30");
    }

    @Test
    void a_holiday_is_named() {
        var calendar = closedOn(OFFICE, LocalDate.of(2026, 12, 25));
        assertThat(told(calendar, "2026-12-24T17:00", "2026-12-28T09:30"))
                .containsExactly(
                        "2026-12-24T17:00/2026-12-24T17:30 + open Thu 09:00-17:30",
                        "2026-12-24T17:30/2026-12-25T00:00 - outside opening hours",
                        "2026-12-25T00:00/2026-12-26T00:00 - holiday Fri 25 Dec",
                        "2026-12-26T00:00/2026-12-28T09:00 - outside opening hours",
                        "2026-12-28T09:00/2026-12-28T09:30 + open Mon 09:00-17:30");
    }

    @Test
    void a_holiday_without_hours_is_just_closed() {
        var calendar = closedOn(OFFICE, LocalDate.of(2026, 11, 21));
        assertThat(told(calendar, "2026-11-21T00:00", "2026-11-22T00:00"))
                .containsExactly("2026-11-21T00:00/2026-11-22T00:00 - outside opening hours");
    }

    @Test
    void a_holiday_leaves_the_night_shift_of_the_day_before() {
        var calendar = closedOn(of(PARIS, "fri 22:00-26:00", "sat 22:00-26:00"), LocalDate.of(2026, 11, 21));
        assertThat(told(calendar, "2026-11-20T22:00", "2026-11-22T09:00"))
                .containsExactly(
                        "2026-11-20T22:00/2026-11-21T02:00 + open Fri 22:00 to Sat 02:00",
                        "2026-11-21T02:00/2026-11-22T02:00 - holiday Sat 21 Nov",
                        "2026-11-22T02:00/2026-11-22T09:00 - outside opening hours");
    }

    @Test
    void special_hours_are_named_with_their_date() {
        var calendar = shiftedOn(OFFICE, LocalDate.of(2026, 12, 24), window("09:00", "13:00"));
        assertThat(told(calendar, "2026-12-24T08:00", "2026-12-25T10:00"))
                .containsExactly(
                        "2026-12-24T08:00/2026-12-24T09:00 - outside opening hours",
                        "2026-12-24T09:00/2026-12-24T13:00 + special hours Thu 24 Dec 09:00-13:00",
                        "2026-12-24T13:00/2026-12-24T17:30 - outside special hours of Thu 24 Dec",
                        "2026-12-24T17:30/2026-12-25T09:00 - outside opening hours",
                        "2026-12-25T09:00/2026-12-25T10:00 + open Fri 09:00-17:30");
    }

    @Test
    void a_date_that_stays_closed_is_named() {
        var calendar = shiftedOn(OFFICE, LocalDate.of(2026, 12, 24));
        assertThat(told(calendar, "2026-12-23T17:30", "2026-12-25T09:00"))
                .containsExactly(
                        "2026-12-23T17:30/2026-12-24T00:00 - outside opening hours",
                        "2026-12-24T00:00/2026-12-25T00:00 - closed on Thu 24 Dec",
                        "2026-12-25T00:00/2026-12-25T09:00 - outside opening hours");
    }

    @Test
    void a_break_is_told_with_its_hours() {
        var calendar = resting(OFFICE, always(window("12:00", "13:00")));
        assertThat(told(calendar, "2026-11-20T11:00", "2026-11-20T14:00"))
                .containsExactly(
                        "2026-11-20T11:00/2026-11-20T12:00 + open Fri 09:00-12:00",
                        "2026-11-20T12:00/2026-11-20T13:00 - break 12:00-13:00",
                        "2026-11-20T13:00/2026-11-20T14:00 + open Fri 13:00-17:30");
    }

    @Test
    void a_break_in_special_hours_is_a_break() {
        var calendar = shiftedOn(
                resting(OFFICE, always(window("10:00", "10:30"))),
                LocalDate.of(2026, 12, 24),
                window("09:00", "13:00"));
        assertThat(told(calendar, "2026-12-24T09:00", "2026-12-24T13:00"))
                .containsExactly(
                        "2026-12-24T09:00/2026-12-24T10:00 + special hours Thu 24 Dec 09:00-10:00",
                        "2026-12-24T10:00/2026-12-24T10:30 - break 10:00-10:30",
                        "2026-12-24T10:30/2026-12-24T13:00 + special hours Thu 24 Dec 10:30-13:00");
    }

    @Test
    void a_pause_is_one_stretch_over_open_and_closed_hours() {
        var pause = new Pause(between("2026-11-20T16:30", "2026-11-23T09:30"), locale -> "waiting for the customer");
        assertThat(told(OFFICE, "2026-11-20T16:00", "2026-11-23T10:00", pause))
                .containsExactly(
                        "2026-11-20T16:00/2026-11-20T16:30 + open Fri 09:00-17:30",
                        "2026-11-20T16:30/2026-11-23T09:30 - waiting for the customer",
                        "2026-11-23T09:30/2026-11-23T10:00 + open Mon 09:00-17:30");
    }

    @Test
    void pauses_that_overlap_are_told_once() {
        var first = Pause.asked(between("2026-11-20T16:10", "2026-11-20T16:30"));
        var second = Pause.asked(between("2026-11-20T16:20", "2026-11-20T16:40"));
        assertThat(told(OFFICE, "2026-11-20T16:00", "2026-11-20T17:00", second, first))
                .containsExactly(
                        "2026-11-20T16:00/2026-11-20T16:10 + open Fri 09:00-17:30",
                        "2026-11-20T16:10/2026-11-20T16:40 - paused",
                        "2026-11-20T16:40/2026-11-20T17:00 + open Fri 09:00-17:30");
    }

    @Test
    void a_whole_day_ends_at_24_00() {
        var calendar = of(PARIS, "sat 00:00-24:00");
        assertThat(told(calendar, "2026-11-21T10:00", "2026-11-21T11:00"))
                .containsExactly("2026-11-21T10:00/2026-11-21T11:00 + open Sat 00:00-24:00");
    }

    @Test
    void a_calendar_without_closing_is_open_around_the_clock() {
        assertThat(told(BusinessCalendar.aroundTheClock(ZoneId.of(PARIS)), "2026-11-21T10:00", "2026-11-25T11:00"))
                .containsExactly("2026-11-21T10:00/2026-11-25T11:00 + open around the clock");
    }

    @Test
    void no_time_needs_no_explanation() {
        assertThat(told(OFFICE, "2026-11-20T16:00", "2026-11-20T16:00")).isEmpty();
    }

    private static List<String> told(BusinessCalendar calendar, String from, String to, Pause... pauses) {
        var explanation = Explanation.of(calendar, at(PARIS, from), at(PARIS, to), List.of(pauses));
        return explanation.stretches().stream()
                .map(stretch -> local(stretch.from()) + "/" + local(stretch.to()) + (stretch.counted() ? " + " : " - ")
                        + stretch.why().in(Locale.UK))
                .toList();
    }

    private static LocalDateTime local(java.time.Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneId.of(PARIS));
    }

    private static Interval between(String from, String to) {
        return new Interval(at(PARIS, from), at(PARIS, to));
    }
}
