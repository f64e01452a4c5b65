package org.manydesk.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.money.Money;
import org.manydesk.receivables.Ageing.Age;
import org.manydesk.receivables.Ageing.Item;
import org.manydesk.tenant.ClientName;

class AgeingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final ClientName ACME = new ClientName("acme", "Acme", 0);
    private static final ClientName GLOBEX = new ClientName("globex", "Globex", 1);

    @ParameterizedTest
    @CsvSource({
        "-5, NOT_DUE",
        "0, NOT_DUE",
        "1, UP_TO_30",
        "30, UP_TO_30",
        "31, UP_TO_60",
        "60, UP_TO_60",
        "61, UP_TO_90",
        "90, UP_TO_90",
        "91, OVER_90",
        "4000, OVER_90"
    })
    void the_day_on_which_it_is_due_is_not_over_yet(long days, Age age) {
        assertThat(Age.of(TODAY.minusDays(days), TODAY)).isEqualTo(age);
    }

    @Test
    void currencies_never_mix_and_what_a_client_is_owed_has_no_age() {
        var ageing = Ageing.of(
                List.of(
                        new Item(GLOBEX, TODAY, euros("5.00")),
                        new Item(ACME, TODAY.minusDays(40), euros("10.00")),
                        new Item(ACME, TODAY.minusDays(40), euros("-2.50")),
                        new Item(ACME, TODAY.minusDays(1), Money.of("7", "JPY"))),
                TODAY);

        assertThat(ageing)
                .extracting(one -> one.client().key() + " " + one.total())
                .containsExactly("acme 7.50 EUR", "acme 7 JPY", "globex 5.00 EUR");
        assertThat(ageing.getFirst().of(Age.UP_TO_60)).isEqualTo(euros("10.00"));
        assertThat(ageing.getFirst().of(Age.OWED_TO_CLIENT)).isEqualTo(euros("-2.50"));
        assertThat(ageing).extracting(Ageing::isOverdue).containsExactly(true, true, false);
    }

    @Property
    void nothing_is_lost_or_counted_twice(
            @ForAll @Size(max = 30) List<@IntRange(min = -900, max = 900) Integer> cents) {
        var items = cents.stream()
                .map(cent -> new Item(
                        ACME,
                        TODAY.minusDays(cent),
                        Money.of(BigDecimal.valueOf(cent, 2), euros("0").currency())))
                .toList();

        var total = Ageing.of(items, TODAY).stream()
                .map(one -> one.total().amount().movePointRight(2).intValueExact())
                .reduce(0, Integer::sum);

        assertThat(total).isEqualTo(cents.stream().mapToInt(Integer::intValue).sum());
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
