package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.Holidays;
import org.manydesk.calendar.Window;
import org.manydesk.rest.Json;

class AnswerTimeTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final BusinessCalendar WEEKDAYS = new BusinessCalendar(
            LONDON,
            Stream.of(DayOfWeek.values())
                    .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                    .collect(Collectors.toMap(
                            day -> day, day -> List.of(new Window(Duration.ofHours(9), Duration.ofHours(17))))),
            Holidays.NONE);

    @Test
    void an_answer_is_due_when_the_desk_closes_on_the_last_working_day() {
        var thursday = Instant.parse("2026-11-05T23:59:00Z");
        assertThat(new AnswerTime(1).due(thursday, WEEKDAYS)).isEqualTo("2026-11-06T17:00:00Z");
        assertThat(new AnswerTime(2).due(thursday, WEEKDAYS)).isEqualTo("2026-11-09T17:00:00Z");
        assertThat(new AnswerTime(5).due(thursday, WEEKDAYS)).isEqualTo("2026-11-12T17:00:00Z");
    }

    @Test
    void over_a_change_of_the_clock_it_is_the_hour_on_the_wall() {
        var friday = Instant.parse("2026-10-23T08:00:00Z");
        assertThat(new AnswerTime(1).due(friday, WEEKDAYS)).isEqualTo("2026-10-26T17:00:00Z");
    }

    @Test
    void the_price_list_says_how_many_days() throws Exception {
        assertThat(AnswerTime.of(Json.mapper().readTree("{\"answerWithin\": 3}")))
                .isEqualTo(new AnswerTime(3));
        assertThat(AnswerTime.of(Json.mapper().readTree("{}"))).isEqualTo(AnswerTime.USUAL);
        assertThatThrownBy(() -> new AnswerTime(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
