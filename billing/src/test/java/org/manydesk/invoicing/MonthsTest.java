package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsTest {
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "2026-01, 2026-01",
        "2026-01 2026-02, 2026-01 to 2026-02",
        "2025-11 2025-12 2026-01 2026-03, '2025-11 to 2026-01, 2026-03'",
        "2026-01 2026-03 2026-05, '2026-01, 2026-03, 2026-05'"
    })
    void months_in_a_row_are_one_span(String months, String told) {
        var list = Stream.of(months.split(" "))
                .filter(month -> !month.isEmpty())
                .map(YearMonth::parse)
                .toList();
        assertThat(Months.told(list)).isEqualTo(told);
    }
}
