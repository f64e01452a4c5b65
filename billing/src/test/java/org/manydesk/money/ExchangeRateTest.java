package org.manydesk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.money.ExchangeRate.Quoted;
import org.manydesk.rest.Json;

class ExchangeRateTest {
    private static final LocalDate TUE_2026_03_31 = LocalDate.of(2026, 3, 31);

    private static ExchangeRate rate(String from, String to, String value, Quoted quoted) {
        return new ExchangeRate(
                Currency.getInstance(from),
                Currency.getInstance(to),
                new BigDecimal(value),
                quoted,
                TUE_2026_03_31,
                "European Central Bank");
    }

    @ParameterizedTest
    @CsvSource({
        "505.99, USD, EUR, 1.0834, FOREIGN_PER_UNIT, 467.04, 1 EUR = 1.0834 USD",
        "-505.99, USD, EUR, 1.0834, FOREIGN_PER_UNIT, -467.04, 1 EUR = 1.0834 USD",
        "10100, JPY, EUR, 162.5, FOREIGN_PER_UNIT, 62.15, 1 EUR = 162.5 JPY",
        "100.00, EUR, JPY, 162.5, UNITS_PER_FOREIGN, 16250, 1 EUR = 162.5 JPY",
        "505.99, USD, SEK, 10.5123, UNITS_PER_FOREIGN, 5319.12, 1 USD = 10.5123 SEK",
        "0.01, EUR, SEK, 0.5, UNITS_PER_FOREIGN, 0.01, 1 EUR = 0.5 SEK",
        "-0.01, EUR, SEK, 0.5, UNITS_PER_FOREIGN, -0.01, 1 EUR = 0.5 SEK",
        "0.01, EUR, SEK, 0.4999, UNITS_PER_FOREIGN, 0.00, 1 EUR = 0.4999 SEK"
    })
    void a_sum_is_converted_as_the_rate_is_quoted_and_rounded_once(
            String sum, String from, String to, String value, Quoted quoted, String converted, String equation) {
        var rate = rate(from, to, value, quoted);
        assertThat(rate.convert(Money.of(sum, from))).isEqualTo(Money.of(converted, to));
        assertThat(rate.equation()).isEqualTo(equation);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-30, false",
        "2026-03-31, true",
        "2026-04-01, true",
        "2026-04-07, true",
        "2026-04-08, false",
        "2027-03-31, false"
    })
    void it_holds_on_its_own_day_and_the_seven_after_it(LocalDate day, boolean holds) {
        var rate = rate("USD", "EUR", "1.0834", Quoted.FOREIGN_PER_UNIT);
        assertThat(rate.holdsOn(day)).isEqualTo(holds);
    }

    @Test
    void it_converts_its_own_currency_alone_and_is_above_zero() {
        var rate = rate("USD", "EUR", "1.0834", Quoted.FOREIGN_PER_UNIT);
        assertThatThrownBy(() -> rate.convert(Money.of("1.00", "EUR"))).isInstanceOf(CurrencyMismatch.class);
        assertThatThrownBy(() -> rate("USD", "EUR", "0", Quoted.FOREIGN_PER_UNIT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rate("EUR", "EUR", "1", Quoted.FOREIGN_PER_UNIT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_is_written_and_read_without_losing_a_decimal() throws Exception {
        var rate = rate("USD", "EUR", "1.0834000001", Quoted.FOREIGN_PER_UNIT);
        var json = Json.mapper().writeValueAsString(rate);
        assertThat(json).contains("\"value\":\"1.0834000001\"").doesNotContain("equation");
        assertThat(Json.mapper().readValue(json, ExchangeRate.class)).isEqualTo(rate);
    }
}
