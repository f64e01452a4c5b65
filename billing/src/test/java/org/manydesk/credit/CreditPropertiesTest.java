package org.manydesk.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manydesk.money.Money;

/**
 * Invariant 18 of docs/billing-proofs.md: a year of months by a drawn schedule, each with what the months before were credited,
 * worked out a second time in plain numbers.
 */
class CreditPropertiesTest {
    private static final int TRIES = 2_000;
    private static final int MONTHS = 12;

    @Test
    void b7_18_each_month_of_a_year_is_credited_what_a_recomputation_comes_to_and_all_stay_within_the_cap() {
        var random = new Random(20261123);
        var credited = 0;
        var capped = 0;
        for (var i = 0; i < TRIES; i++) {
            var plain = PlainCredit.any(random);
            var schedule = plain.schedule();
            var spent = 0L;
            for (var nth = 0; nth < MONTHS; nth++) {
                var base = anyBase(random);
                var judged = random.nextInt(0, 60);
                var met = judged == 0 ? 0 : random.nextInt(0, judged + 1);
                var expected = plain.credited(base, met, judged, spent);
                var month = new CreditComputation.Month(
                        cents(base),
                        MonthFigures.of(List.of(Months.resolution(met, judged - met))),
                        cents(spent),
                        Set.of());
                assertThat(CreditComputation.of(schedule, month).amount())
                        .as("%s of %s, %d of %d met, %d given before", plain, cents(base), met, judged, spent)
                        .isEqualTo(cents(expected));
                if (expected > 0) credited++;
                if (expected < plain.credited(base, met, judged, 0)) capped++;
                spent += expected;
            }
            assertThat(spent)
                    .isLessThanOrEqualTo(plain.year().map(Integer::longValue).orElse(Long.MAX_VALUE));
        }
        assertThat(credited).as("months that are credited").isGreaterThan(TRIES);
        assertThat(capped).as("months that the year's cap cuts").isGreaterThan(TRIES / 10);
    }

    /** Often a round one, of which a band is exactly the minimum. */
    private static long anyBase(Random random) {
        return random.nextInt(3) == 0 ? 10_000L * random.nextInt(1, 31) : random.nextLong(0, 300_000);
    }

    private static Money cents(long cents) {
        return Money.of(BigDecimal.valueOf(cents, 2), Months.EUR);
    }
}
