package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "1, One ticket of 2026-09 came in late and is billed here.",
        "2, 2 tickets of 2026-09 came in late and are billed here.",
        "1200, '1,200 tickets of 2026-09 came in late and are billed here.'"
    })
    void one_ticket_that_came_late_is_one(int tickets, String told) {
        assertThat(Words.of("late-usage", tickets, "2026-09")).isEqualTo(told);
    }
}
