package org.manydesk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");

    @ParameterizedTest
    @CsvSource({
        "12.5,EUR,12.50 EUR",
        "12.5000,EUR,12.50 EUR",
        "7,JPY,7 JPY",
        "1.234,KWD,1.234 KWD",
        "-0.10,USD,-0.10 USD"
    })
    void has_exactly_the_decimals_of_its_currency(String amount, String currency, String text) {
        assertThat(Money.of(amount, currency)).hasToString(text).isEqualTo(Money.parse(text));
    }

    @Test
    void a_fraction_of_a_cent_is_refused_and_never_rounded_in_silence() {
        assertThatThrownBy(() -> Money.of("12.505", "EUR")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of("1.5", "JPY")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0.125,HALF_UP,0.13",
        "-0.125,HALF_UP,-0.13",
        "0.125,HALF_EVEN,0.12",
        "0.135,HALF_EVEN,0.14",
        "-1622.835,HALF_UP,-1622.84",
        "0.1249999,HALF_UP,0.12",
        "0.1250001,HALF_EVEN,0.13"
    })
    void rounds_as_the_contract_says(String exact, Rounding rounding, String cents) {
        assertThat(Money.rounded(new BigDecimal(exact), EUR, rounding)).isEqualTo(Money.of(cents, "EUR"));
    }

    @Test
    void currencies_never_mix() {
        var euro = Money.of("1", "EUR");
        var yen = Money.of("1", "JPY");
        assertThatThrownBy(() -> euro.plus(yen)).isInstanceOf(CurrencyMismatch.class);
        assertThatThrownBy(() -> euro.minus(yen)).isInstanceOf(CurrencyMismatch.class);
        assertThatThrownBy(() -> euro.compareTo(yen)).isInstanceOf(CurrencyMismatch.class);
    }

    @Test
    void a_currency_without_money_is_refused() {
        assertThatThrownBy(() -> Money.of("1", "XAU")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_adds_up_to_zero() {
        assertThat(Money.sum(List.of(), JPY)).isEqualTo(Money.of("0", "JPY"));
    }

    @Test
    void is_a_string_with_its_currency_in_json() throws Exception {
        var json = new ObjectMapper();
        var money = Money.of("1200", "EUR");
        assertThat(json.writeValueAsString(money)).isEqualTo("{\"amount\":\"1200.00\",\"currency\":\"EUR\"}");
        assertThat(json.readValue("{\"amount\":\"1200.00\",\"currency\":\"EUR\"}", Money.class))
                .isEqualTo(money);
    }
}
