package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.manydesk.document.Totals;
import org.manydesk.document.Vat;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.VatRate;

class CreditTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Property(tries = 300)
    void credits_of_everything_give_back_the_vat_to_the_cent(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 99_999) Integer> cents,
            @ForAll @IntRange(min = 1, max = 2_700) int hundredthsOfPercent,
            @ForAll Rounding rounding) {
        var vat = new Vat(Vat.Category.STANDARD, new VatRate(BigDecimal.valueOf(hundredthsOfPercent, 2)));
        var credited = Money.zero(EUR);
        var tax = Money.zero(EUR);
        for (var amount : cents) {
            var now = Money.of(BigDecimal.valueOf(amount, 2), EUR);
            tax = tax.plus(Credit.tax(vat, credited, now, rounding));
            credited = credited.plus(now);
        }
        assertThat(tax).isEqualTo(Totals.group(vat, credited, rounding).tax());
    }

    @Property(tries = 300)
    void what_is_spread_adds_up_and_takes_no_more_than_is_left(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -999, max = 9_999) Integer> cents,
            @ForAll @IntRange(min = 1, max = 99_999) int wanted) {
        var left = cents.stream()
                .map(amount -> Money.of(BigDecimal.valueOf(amount, 2), EUR))
                .toList();
        var total = Money.sum(left, EUR);
        Assume.that(!total.isNegative() && !total.isZero());
        var amount = Money.of(BigDecimal.valueOf(wanted, 2), EUR);
        var due = amount.compareTo(total) > 0 ? total : amount;
        var taken = Credit.spread(left, due);
        assertThat(Money.sum(taken, EUR)).isEqualTo(due);
        assertThat(taken).noneMatch(Money::isNegative);
        for (var i = 0; i < taken.size(); i++)
            assertThat(taken.get(i).isZero() || taken.get(i).compareTo(left.get(i)) <= 0)
                    .isTrue();
    }
}
