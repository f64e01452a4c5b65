package org.manydesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    @ParameterizedTest(name = "{0} is told in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    de                               | de
                    de-AT, en;q=0.8                  | de-AT
                    en;q=0.5, fr-CA;q=0.9            | fr-CA
                    pl, es;q=0.3                     | es
                    en                               | en-GB
                    en-US                            | en-US
                    de;q=0, fr;q=0.1                 | fr
                    de-DE-u-nu-arab-x-lvariant-POSIX | de-DE
                    DE-de                            | de-DE
                    """)
    void the_first_language_that_is_spoken_counts(String header, String told) {
        assertThat(Languages.accepted(header).map(Locale::toLanguageTag)).contains(told);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "*", "pl", "tlh-Piqd", "de;q=x", ";;;", "de;q=7", "\u0000", "i-klingon,,"})
    void what_is_not_spoken_or_not_readable_accepts_nothing_in_particular(String header) {
        assertThat(Languages.accepted(header)).isEmpty();
    }

    @Test
    void a_language_that_is_spoken_is_known_by_its_tag() {
        assertThat(Languages.spoken("fr-BE")).contains(Locale.of("fr", "BE"));
        assertThat(Languages.spoken("ar")).isEmpty();
        assertThat(Languages.spoken("not a tag")).isEmpty();
        assertThat(Languages.spoken((String) null)).isEmpty();
    }
}
