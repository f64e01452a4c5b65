package org.manydesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manydesk.calendar.Calendars.always;
import static org.manydesk.calendar.Calendars.at;
import static org.manydesk.calendar.Calendars.closedOn;
import static org.manydesk.calendar.Calendars.from;
import static org.manydesk.calendar.Calendars.of;
import static org.manydesk.calendar.Calendars.resting;
import static org.manydesk.calendar.Calendars.shiftedOn;
import static org.manydesk.calendar.Calendars.window;
import static org.manydesk.calendar.Calendars.workdays;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** CAL-4: hours of single dates, and breaks. */
class SpecialHoursTest {
    private static final String PARIS = "Europe/Paris";
    private static final String FRI_2026_11_20 = "2026-11-20";
    private static final LocalDate SAT_2026_11_21 = LocalDate.of(2026, 11, 21);
    private static final LocalDate THU_2026_12_24 = LocalDate.of(2026, 12, 24);

    @Test
    void special_hours_replace_those_of_the_weekday() {
        var calendar = shiftedOn(workdays(PARIS, "09:00-17:30"), THU_2026_12_24, window("09:00", "13:00"));
        assertThat(calendar.between(at(PARIS, "2026-12-24T00:00"), at(PARIS, "2026-12-25T00:00")))
                .isEqualTo(Duration.ofHours(4));
        assertThat(calendar.add(at(PARIS, "2026-12-24T12:00"), Duration.ofHours(2)))
                .isEqualTo(at(PARIS, "2026-12-25T10:00"));
    }

    @Test
    void special_hours_open_a_holiday_and_a_weekend() {
        var calendar = closedOn(workdays(PARIS, "09:00-17:30"), THU_2026_12_24);
        assertThat(openOn(shiftedOn(calendar, THU_2026_12_24, window("10:00", "12:00")), "2026-12-24"))
                .containsExactly(new Interval(at(PARIS, "2026-12-24T10:00"), at(PARIS, "2026-12-24T12:00")));
        assertThat(openOn(shiftedOn(calendar, SAT_2026_11_21, window("10:00", "12:00")), "2026-11-21"))
                .hasSize(1);
    }

    @Test
    void a_date_whose_special_hours_are_none_stays_closed() {
        assertThat(openOn(shiftedOn(workdays(PARIS, "09:00-17:30"), THU_2026_12_24), "2026-12-24"))
                .isEmpty();
    }

    @Test
    void special_hours_past_midnight_reach_into_a_week_that_has_none() {
        var calendar = shiftedOn(workdays(PARIS, "09:00-17:30"), SAT_2026_11_21, window("22:00", "46:00"));
        assertThat(calendar.between(at(PARIS, "2026-11-22T12:00"), at(PARIS, "2026-11-23T00:00")))
                .isEqualTo(Duration.ofHours(10));
    }

    @Test
    void a_break_is_taken_out_of_its_dates_from_the_first_to_the_day_before_the_last() {
        var ramadan = from(LocalDate.of(2026, 2, 18), LocalDate.of(2026, 3, 20), window("12:00", "15:00"));
        var calendar = resting(workdays("Asia/Riyadh", "09:00-17:00"), ramadan);
        assertThat(hoursOpenOn(calendar, "2026-02-17")).isEqualTo(8);
        assertThat(hoursOpenOn(calendar, "2026-02-18")).isEqualTo(5);
        assertThat(hoursOpenOn(calendar, "2026-03-19")).isEqualTo(5);
        assertThat(hoursOpenOn(calendar, "2026-03-20")).isEqualTo(8);
    }

    @Test
    void a_break_of_a_weekday_leaves_the_others() {
        var friday =
                new Break(LocalDate.MIN, LocalDate.MAX, Set.of(DayOfWeek.FRIDAY), List.of(window("12:00", "14:00")));
        var calendar = resting(workdays(PARIS, "09:00-17:00"), friday);
        assertThat(hoursOpenOn(calendar, "2026-11-19")).isEqualTo(8);
        assertThat(hoursOpenOn(calendar, FRI_2026_11_20)).isEqualTo(6);
    }

    @Test
    void a_break_is_taken_out_of_special_hours_too() {
        var calendar = resting(workdays(PARIS, "09:00-17:00"), always(window("12:00", "13:00")));
        assertThat(hoursOpenOn(shiftedOn(calendar, THU_2026_12_24, window("09:00", "13:00")), "2026-12-24"))
                .isEqualTo(3);
    }

    @Test
    void a_break_leaves_the_night_shift_of_the_day_before() {
        var night = of(PARIS, "fri 22:00-30:00", "sat 00:00-08:00");
        var rest = from(SAT_2026_11_21, SAT_2026_11_21.plusDays(1), window("00:00", "08:00"));
        assertThat(resting(night, rest).between(at(PARIS, "2026-11-20T22:00"), at(PARIS, "2026-11-22T00:00")))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void a_break_in_the_repeated_hour_lasts_from_its_first_start_to_its_second_end() {
        var calendar = resting(of(PARIS, "sun 00:00-24:00"), always(window("02:15", "02:45")));
        assertThat(calendar.between(at(PARIS, "2026-10-25T00:00"), at(PARIS, "2026-10-26T00:00")))
                .isEqualTo(Duration.ofMinutes(25 * 60 - 90));
    }

    @Test
    void the_next_business_day_is_none_that_a_break_fills() {
        var monday = LocalDate.of(2026, 11, 23);
        var calendar =
                resting(workdays(PARIS, "09:00-17:00"), from(monday, monday.plusDays(1), window("08:00", "18:00")));
        assertThat(calendar.onBusinessDay(at(PARIS, "2026-11-20T12:00"), 1, Optional.empty()))
                .isEqualTo(at(PARIS, "2026-11-24T17:00"));
    }

    @Test
    void a_calendar_whose_windows_are_all_break_for_ever_is_refused() {
        assertThatThrownBy(() -> resting(workdays(PARIS, "09:00-17:00"), always(window("09:00", "17:00"))))
                .isInstanceOf(NeverOpens.class);
    }

    @Test
    void a_break_that_ends_leaves_an_opening() {
        var rest = from(LocalDate.of(2026, 1, 1), LocalDate.of(2046, 1, 1), window("00:00", "24:00"));
        assertThat(resting(workdays(PARIS, "09:00-17:00"), rest).add(at(PARIS, "2026-11-20T12:00"), Duration.ZERO))
                .isEqualTo(at(PARIS, "2046-01-01T09:00"));
    }

    @Test
    void special_hours_alone_do_not_make_a_calendar_open() {
        assertThatThrownBy(() -> new BusinessCalendar(
                        ZoneOffset.UTC,
                        Map.of(),
                        Holidays.NONE,
                        Map.of(THU_2026_12_24, List.of(window("09:00", "13:00"))),
                        List.of()))
                .isInstanceOf(NeverOpens.class);
    }

    private static long hoursOpenOn(BusinessCalendar calendar, String date) {
        return openOn(calendar, date).stream()
                .mapToLong(open -> open.length().toHours())
                .sum();
    }

    private static List<Interval> openOn(BusinessCalendar calendar, String date) {
        var day = LocalDate.parse(date);
        return calendar.openDuring(new Interval(calendar.startOf(day), calendar.startOf(day.plusDays(1))));
    }
}
