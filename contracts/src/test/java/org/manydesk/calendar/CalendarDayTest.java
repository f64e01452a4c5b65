package org.manydesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manydesk.calendar.Calendars.always;
import static org.manydesk.calendar.Calendars.closedOn;
import static org.manydesk.calendar.Calendars.from;
import static org.manydesk.calendar.Calendars.resting;
import static org.manydesk.calendar.Calendars.shiftedOn;
import static org.manydesk.calendar.Calendars.window;
import static org.manydesk.calendar.Calendars.workdays;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.manydesk.calendar.CalendarDay.Kind;

class CalendarDayTest {
    private static final LocalDate THU_2026_12_24 = LocalDate.of(2026, 12, 24);
    private static final LocalDate SAT_2026_12_26 = LocalDate.of(2026, 12, 26);
    private static final BusinessCalendar OFFICE =
            resting(workdays("Europe/Paris", "09:00-17:00"), always(window("12:00", "13:00")));

    @Test
    void a_day_with_the_hours_of_its_weekday_is_open_and_lunch_is_one_of_them() {
        assertThat(kind(OFFICE, THU_2026_12_24)).isEqualTo(Kind.OPEN);
        assertThat(CalendarDay.of(OFFICE, THU_2026_12_24).hours()).hasSize(2);
    }

    @Test
    void a_half_day_and_breaks_of_some_weeks_are_special() {
        assertThat(kind(shiftedOn(OFFICE, THU_2026_12_24, window("09:00", "12:00")), THU_2026_12_24))
                .isEqualTo(Kind.SPECIAL);
        var shorter = resting(OFFICE, from(THU_2026_12_24, THU_2026_12_24.plusDays(1), window("15:00", "17:00")));
        assertThat(kind(shorter, THU_2026_12_24)).isEqualTo(Kind.SPECIAL);
        assertThat(kind(shorter, THU_2026_12_24.plusDays(1))).isEqualTo(Kind.OPEN);
    }

    @Test
    void an_opening_on_a_holiday_or_a_weekend_is_special() {
        var calendar = closedOn(OFFICE, THU_2026_12_24);
        assertThat(kind(calendar, THU_2026_12_24)).isEqualTo(Kind.HOLIDAY);
        assertThat(kind(shiftedOn(calendar, THU_2026_12_24, window("10:00", "12:00")), THU_2026_12_24))
                .isEqualTo(Kind.SPECIAL);
        assertThat(kind(shiftedOn(OFFICE, SAT_2026_12_26, window("10:00", "12:00")), SAT_2026_12_26))
                .isEqualTo(Kind.SPECIAL);
    }

    @Test
    void a_weekend_and_a_date_without_special_hours_are_closed() {
        assertThat(kind(OFFICE, SAT_2026_12_26)).isEqualTo(Kind.CLOSED);
        assertThat(kind(shiftedOn(OFFICE, THU_2026_12_24), THU_2026_12_24)).isEqualTo(Kind.CLOSED);
    }

    private static Kind kind(BusinessCalendar calendar, LocalDate date) {
        return CalendarDay.of(calendar, date).kind();
    }
}
