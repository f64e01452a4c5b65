package org.manydesk.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.offboarding.KeptDocument.Kind;

class RetentionLawTest {
    @ParameterizedTest
    @CsvSource({"DE,2034-12-31", "AT,2033-12-31", "GB,2032-12-31", "FR,2036-12-31", "CH,2036-12-31"})
    void the_years_run_from_the_end_of_the_year_of_the_document(String country, LocalDate until) {
        var law = RetentionLaw.of(country);
        assertThat(law.keptUntil(LocalDate.of(2026, 1, 1))).isEqualTo(until);
        assertThat(law.keptUntil(LocalDate.of(2026, 12, 31))).isEqualTo(until);
        assertThat(law.basis()).isNotEmpty();
    }

    @Test
    void where_the_law_is_not_known_it_is_not_made_up_and_nothing_is_given_up_early() {
        for (var country : new String[] {"", "PL"}) {
            var document = KeptDocument.of(Kind.INVOICE, "R-1", LocalDate.of(2026, 3, 2), country);
            assertThat(document.basis()).isEmpty();
            assertThat(document.keptUntil()).isEqualTo("2036-12-31");
        }
    }
}
