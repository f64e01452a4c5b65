package org.manydesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manydesk.calendar.Calendars.at;
import static org.manydesk.calendar.Calendars.workdays;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final String PARIS = "Europe/Paris";
    private static final BusinessCalendar OFFICE = workdays(PARIS, "09:00-17:00");

    @Test
    void an_open_desk_tells_when_it_closes() {
        assertThat(Standing.of(OFFICE, at(PARIS, "2026-11-20T12:00")))
                .isEqualTo(new Standing.Open(at(PARIS, "2026-11-20T17:00")));
        assertThat(Standing.of(OFFICE, at(PARIS, "2026-11-20T09:00"))).isInstanceOf(Standing.Open.class);
    }

    @Test
    void a_closed_desk_tells_when_it_opens() {
        var monday = new Standing.Closed(at(PARIS, "2026-11-23T09:00"));
        assertThat(Standing.of(OFFICE, at(PARIS, "2026-11-20T17:00"))).isEqualTo(monday);
        assertThat(Standing.of(OFFICE, at(PARIS, "2026-11-22T12:00"))).isEqualTo(monday);
    }

    @Test
    void a_desk_that_never_closes_is_open_around_the_clock() {
        assertThat(Standing.of(BusinessCalendar.aroundTheClock(ZoneId.of(PARIS)), at(PARIS, "2026-11-20T12:00")))
                .isEqualTo(new Standing.AroundTheClock());
    }
}
