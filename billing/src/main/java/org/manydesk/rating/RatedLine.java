package org.manydesk.rating;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manydesk.money.Money;

/**
 * What one line of the rate card costs now.
 *
 * @param quantity    the fresh units
 * @param exact       rate(already + fresh) - rate(already), unrounded; the explanation and the adjustments add up to it
 * @param amount      the difference of the two rounded totals, so that rounding never drifts over several bills
 * @param explanation tier by tier
 * @param adjustments what acts besides the tiers, in the order in which it acts
 * @param part        the part of the month that it is for, from 0; empty for what holds for all parts together
 * @param vat         how it is taxed; a discount or a cut of what is taxed in several ways is a line for each of them
 */
public record RatedLine(
        String name,
        Quantity quantity,
        Price exact,
        Money amount,
        List<TierShare> explanation,
        List<Adjustment> adjustments,
        @JsonIgnore Optional<Integer> part,
        VatTerm vat) {

    /** The line that lifts a bill to the card's minimum. */
    public static final String TRUE_UP = "Minimum commitment";

    /** The line that cuts a bill to the card's maximum. */
    public static final String CAP = "Maximum charge";

    /** The line that keeps a bill from falling below zero: so much is given back by credit note on an earlier one. */
    public static final String GIVEN_BACK = "Given back by credit note";

    /** Names that no line of a price list may have. */
    static final Set<String> OWN_NAMES = Set.of(TRUE_UP, CAP, GIVEN_BACK);

    static RatedLine of(Whole.Key key, Quantity units, Whole.Item after, Whole.Item before) {
        var steps = after.steps().since(before.steps());
        var amount = after.amount().minus(before.amount());
        return new RatedLine(
                key.name(), units, steps.exact(), amount, steps.tiers(), steps.adjustments(), key.part(), key.vat());
    }
}
