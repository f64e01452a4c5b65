package org.manydesk.rating;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * What is taken off the sum of the lines, as a line of its own. Percentages act before fixed amounts, each on what the ones
 * before have left, and nothing falls below zero; among their kind they act by name, so that it does not matter in which
 * order they are agreed.
 */
public sealed interface Discount {

    /** How its line is called, unique on the card. */
    String name();

    /** What is left of a sum that is not negative. */
    Price leftOf(Price sum);

    /** The same for some days of a bill. */
    Discount during(Span days);

    /** What its line says: of what, or how much. */
    Adjustment shown(Price taken);

    /** @param percent of what is left before it, 0 to 100 */
    record Percent(String name, BigDecimal percent) implements Discount {
        public Percent {
            percent = Plain.of(percent);
        }

        @Override
        public Price leftOf(Price sum) {
            return sum.minus(sum.percent(percent));
        }

        @Override
        public Discount during(Span days) {
            return this;
        }

        @Override
        public Adjustment shown(Price taken) {
            return new Adjustment(Adjustment.Rule.DISCOUNT, new Quantity(percent), taken);
        }
    }

    /** @param amount at most this much */
    record Fixed(String name, Price amount) implements Discount {
        @Override
        public Price leftOf(Price sum) {
            return sum.minus(amount).max(Price.ZERO);
        }

        @Override
        public Discount during(Span days) {
            return new Fixed(name, days.share(amount));
        }

        @Override
        public Adjustment shown(Price taken) {
            return Adjustment.of(Adjustment.Rule.DISCOUNT, taken);
        }
    }

    /** In the order in which they act. */
    static List<Discount> inOrder(List<Discount> discounts) {
        return discounts.stream()
                .sorted(Comparator.comparing((Discount discount) -> discount instanceof Fixed)
                        .thenComparing(Discount::name))
                .toList();
    }
}
