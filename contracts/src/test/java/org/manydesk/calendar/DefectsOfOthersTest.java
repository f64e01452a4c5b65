package org.manydesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manydesk.calendar.Calendars.at;
import static org.manydesk.calendar.Calendars.closedOn;
import static org.manydesk.calendar.Calendars.of;
import static org.manydesk.calendar.Calendars.workdays;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where other help desks were seen to count wrongly: none of it happens here. */
class DefectsOfOthersTest {
    private static final String PARIS = "Europe/Paris";

    @Test
    void glpi_visits_the_day_on_which_summer_time_ends_twice() {
        var calendar = BusinessCalendar.aroundTheClock(ZoneId.of(PARIS));
        var start = at(PARIS, "2019-10-27T00:15");
        assertThat(calendar.between(start, at(PARIS, "2019-10-28T00:15"))).isEqualTo(Duration.ofHours(25));
        assertThat(calendar.add(start, Duration.ofHours(48))).isEqualTo(at(PARIS, "2019-10-28T23:15"));
    }

    @Test
    void osticket_loses_the_second_window_of_a_day() {
        var calendar = of(PARIS, "fri 08:00-12:00", "fri 13:00-18:00");
        assertThat(calendar.add(at(PARIS, "2026-11-20T11:00"), Duration.ofHours(3)))
                .isEqualTo(at(PARIS, "2026-11-20T15:00"));
        assertThat(calendar.between(at(PARIS, "2026-11-20T00:00"), at(PARIS, "2026-11-21T00:00")))
                .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void osticket_looks_72_hours_ahead_and_is_due_at_once_where_nothing_opens() {
        var mondays = of(PARIS, "mon 09:00-17:00");
        assertThat(mondays.add(at(PARIS, "2026-11-24T10:00"), Duration.ofHours(1)))
                .isEqualTo(at(PARIS, "2026-11-30T10:00"));
    }

    @Test
    void osticket_goes_on_to_the_next_window_from_a_budget_spent_at_a_closing() {
        var calendar = of(PARIS, "fri 08:00-12:00", "fri 13:00-18:00");
        assertThat(calendar.add(at(PARIS, "2026-11-20T10:00"), Duration.ofHours(2)))
                .isEqualTo(at(PARIS, "2026-11-20T12:00"));
    }

    @Test
    void alga_shifts_by_the_wall_minutes_of_a_pause() {
        var pause = new Interval(at(PARIS, "2026-11-20T17:00"), at(PARIS, "2026-11-23T09:00"));
        var office = workdays(PARIS, "08:00-18:00");
        var start = at(PARIS, "2026-11-20T15:00");
        assertThat(new CountedTime(office, List.of()).add(start, Duration.ofHours(4)))
                .isEqualTo(at(PARIS, "2026-11-23T09:00"));
        assertThat(new CountedTime(office, List.of(pause)).add(start, Duration.ofHours(4)))
                .as("two hours later, not 64")
                .isEqualTo(at(PARIS, "2026-11-23T11:00"));
    }

    @Test
    void alga_finds_no_opening_after_14_closed_days() {
        var calendar = workdays(PARIS, "09:00-17:00");
        for (var day = LocalDate.of(2026, 12, 19); day.isBefore(LocalDate.of(2027, 1, 18)); day = day.plusDays(1))
            calendar = closedOn(calendar, day);
        assertThat(calendar.add(at(PARIS, "2026-12-18T16:30"), Duration.ofHours(1)))
                .isEqualTo(at(PARIS, "2027-01-18T09:30"));
    }

    @Test
    void zammad_floors_elapsed_time_and_pauses_to_minutes() {
        var office = workdays(PARIS, "09:00-17:00");
        var start = at(PARIS, "2026-11-20T10:00:31");
        var pause = new Interval(at(PARIS, "2026-11-20T10:10:20"), at(PARIS, "2026-11-20T10:20:59"));
        assertThat(office.between(start, at(PARIS, "2026-11-20T10:05:12"))).isEqualTo(Duration.ofSeconds(281));
        assertThat(new CountedTime(office, List.of(pause)).add(start, Duration.ofHours(1)))
                .isEqualTo(at(PARIS, "2026-11-20T11:11:10"));
    }
}
