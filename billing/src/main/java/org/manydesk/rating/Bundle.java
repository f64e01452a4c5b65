package org.manydesk.rating;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * So many units for one price, and a price for each beyond them.
 *
 * @param included   units, those that were carried over among them
 * @param price      of all included units together, due without any usage too
 * @param carriesOver whether unused included units are added to the next month's, once: what was carried over
 *     itself is not carried on (source: Alga PSA, buckets)
 */
public record Bundle(Quantity included, Price price, Price overagePrice, boolean carriesOver) implements PriceModel {

    public Bundle {
        if (included.isNegative()) throw new IllegalArgumentException("included: " + included);
    }

    @Override
    public List<TierShare> charge(Stretch units) {
        var fee = Optional.of(price).filter(due -> !due.isZero());
        var within = new TierShare(1, units.unitsAmong(included), Price.ZERO, fee);
        var beyond = units.unitsBeyond(included);
        return beyond.isZero() ? List.of(within) : List.of(within, TierShare.of(2, beyond, overagePrice));
    }

    @Override
    public UnitPlace place(Quantity unit, Quantity units) {
        return unit.compareTo(included) <= 0 ? UnitPlace.in(1, Price.ZERO) : UnitPlace.in(2, overagePrice);
    }

    @Override
    public Price fixed() {
        return price;
    }

    @Override
    public Optional<Quantity> monthly() {
        return Optional.of(included);
    }

    @Override
    public PriceModel withMonthly(Quantity units) {
        return new Bundle(units, price, overagePrice, carriesOver);
    }

    @Override
    public boolean takesOver() {
        return carriesOver;
    }

    @Override
    public PriceModel carrying(Balance left, YearMonth into) {
        return carriesOver ? new Bundle(included.plus(left.units()), price, overagePrice, true) : this;
    }

    @Override
    public Balance handsOn(Quantity units) {
        return carriesOver ? Balance.of(included.beyond(units)) : Balance.NONE;
    }

    @Override
    public PriceModel in(Indexed prices) {
        return new Bundle(included, prices.payable(price), prices.unit(overagePrice), carriesOver);
    }
}
