package org.manydesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {
    private static final Instant THU_09_05_07 = Instant.parse("2026-12-24T08:05:07Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB | Thu 24 Dec    | 24 Dec 2026, 09:05:07  | 26 h 1 min 5 s
                    en-US | Thu, Dec 24   | Dec 24, 2026, 09:05:07 | 26 h 1 min 5 s
                    de-DE | Do., 24. Dez. | 24. Dez. 2026, 09:05:07 | 26 h 1 min 5 s
                    fr-FR | jeu. 24 déc.  | 24 déc. 2026, 09:05:07 | 26 h 1 min 5 s
                    es-ES | jue, 24 dic   | 24 dic 2026, 9:05:07   | 26 h 1 min 5 s
                    """)
    void dates_and_durations_are_written_as_in_the_readers_country(
            String tag, String date, String instant, String hours) {
        var writing = new Writing(Locale.forLanguageTag(tag));
        assertThat(writing.date(LocalDate.of(2026, 12, 24))).isEqualTo(date);
        assertThat(writing.toTheSecond(THU_09_05_07, ZoneId.of("Europe/Paris"))).isEqualTo(instant);
        assertThat(writing.hours(Duration.ofSeconds(26 * 3600 + 65))).isEqualTo(hours);
    }

    @Test
    void a_moment_is_less_than_a_second_and_nothing_is_nothing() {
        var writing = new Writing(Locale.UK);
        assertThat(writing.hours(Duration.ofMillis(400))).isEqualTo("less than 1 s");
        assertThat(writing.hours(Duration.ZERO)).isEqualTo("0 s");
        assertThat(writing.duration(Duration.ofHours(28))).isEqualTo("1 d 4 h");
    }
}
