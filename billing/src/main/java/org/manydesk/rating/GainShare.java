package org.manydesk.rating;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.manydesk.rating.Adjustment.Rule;

/**
 * A share of what was saved against a baseline. What lies below the baseline is saved; above it nothing is due, and nothing
 * given back.
 *
 * @param baseline units of a month that nothing is saved at: tickets, or what a result is measured in, as an amount
 * @param value    what one unit saved is worth
 * @param share    percent of the value of what was saved, 0 to 100
 */
public record GainShare(Quantity baseline, Price value, BigDecimal share) implements PriceModel {

    public GainShare {
        share = Plain.of(share);
        if (baseline.isNegative() || share.signum() < 0)
            throw new IllegalArgumentException("%s %% below %s".formatted(share, baseline));
    }

    @Override
    public List<TierShare> charge(Stretch units) {
        return List.of(TierShare.of(1, units.units(), Price.ZERO));
    }

    @Override
    public List<Adjustment> adjust(Stretch units) {
        var saved = units.span().share(baseline.beyond(units.total()));
        return saved.isZero()
                ? List.of()
                : List.of(new Adjustment(Rule.SAVED, saved, value.percent(share).times(saved)));
    }

    @Override
    public UnitPlace place(Quantity unit, Quantity units) {
        return UnitPlace.in(1, Price.ZERO);
    }

    @Override
    public Optional<Quantity> monthly() {
        return Optional.of(baseline);
    }

    @Override
    public PriceModel withMonthly(Quantity units) {
        return new GainShare(units, value, share);
    }

    /** What a unit is worth follows the index; the baseline is a number of units and stays. */
    @Override
    public PriceModel in(Indexed prices) {
        return new GainShare(baseline, prices.unit(value), share);
    }
}
