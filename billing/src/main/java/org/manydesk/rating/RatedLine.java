package org.manydesk.rating;

import java.util.List;
import org.manydesk.money.Money;

/**
 * What one line of the rate card costs now.
 *
 * @param quantity    the fresh units
 * @param exact       rate(already + fresh) - rate(already), unrounded; the explanation and the adjustments add up to it
 * @param amount      the difference of the two rounded totals, so that rounding never drifts over several bills
 * @param explanation tier by tier
 * @param adjustments free units, minimum and maximum, where they act
 */
public record RatedLine(
        String name,
        Quantity quantity,
        Price exact,
        Money amount,
        List<TierShare> explanation,
        List<Adjustment> adjustments) {

    /** The line that lifts a bill to the card's minimum. */
    public static final String TRUE_UP = "Minimum commitment";

    static RatedLine trueUp(Money amount) {
        return new RatedLine(TRUE_UP, Quantity.of(1), new Price(amount.amount()), amount, List.of(), List.of());
    }

    public boolean isTrueUp() {
        return name.equals(TRUE_UP);
    }
}
