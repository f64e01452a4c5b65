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
 * @param adjustments what acts besides the tiers, in the order in which it acts
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

    /** The line that cuts a bill to the card's maximum. */
    public static final String CAP = "Maximum charge";

    static RatedLine of(String name, Quantity units, Whole.Item after, Whole.Item before) {
        var steps = after.steps().since(before.steps());
        var amount = after.amount().minus(before.amount());
        return new RatedLine(name, units, steps.exact(), amount, steps.tiers(), steps.adjustments());
    }
}
