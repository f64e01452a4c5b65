package org.manydesk.rating;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manydesk.rating.Adjustment.Rule;

/**
 * Packs of units that are paid in advance. The first unit that finds no balance buys a pack; what it leaves is there in the
 * months to come, until it is used or lapses.
 *
 * @param lowAt  from this balance down, billing is warned
 * @param beyond what a unit costs when the pack is used up, while its time runs; empty: the next pack is bought
 */
public record Prepaid(Pack pack, Quantity lowAt, Optional<Price> beyond, Opening opening) implements PriceModel {

    /**
     * What is bought.
     *
     * @param months for how many months it can be used, that of the purchase included; empty for no end
     */
    public record Pack(Quantity units, Price price, Optional<Integer> months) {
        public Pack {
            if (!units.isPositive()) throw new IllegalArgumentException("a pack holds more than " + units);
        }

        private Balance.Lot bought(YearMonth in, Quantity left) {
            return new Balance.Lot(left, months.map(all -> in.plusMonths(all - 1L)));
        }
    }

    /** What the month begins with. */
    public record Opening(Balance balance, YearMonth month) {
        static final Opening NONE = new Opening(Balance.NONE, BilledMonth.FIRST);
    }

    /** As agreed, without any balance. */
    public Prepaid(Pack pack, Quantity lowAt, Optional<Price> beyond) {
        this(pack, lowAt, beyond, Opening.NONE);
    }

    @Override
    public List<TierShare> charge(Stretch units) {
        var packs = TierShare.of(1, packs(units.after()).minus(packs(units.before())), pack.price());
        var extra = beyond.map(price -> TierShare.of(2, units.unitsBeyond(paid()), price));
        return extra.filter(share -> !share.saysNothing())
                .map(share -> List.of(packs, share))
                .orElse(List.of(packs));
    }

    @Override
    public Quantity packs(Quantity units) {
        if (beyond.isPresent())
            return opening.balance().isNone() && units.isPositive() ? Quantity.of(1) : Quantity.ZERO;
        return units.beyond(opening.balance().units()).packagesOf(pack.units());
    }

    /** Units that need no price of their own, where each beyond them has one. */
    private Quantity paid() {
        return opening.balance().isNone() ? pack.units() : opening.balance().units();
    }

    @Override
    public List<Adjustment> adjust(Stretch units) {
        var steps = new ArrayList<Adjustment>();
        var before = opening.balance().units();
        if (before.isPositive()) steps.add(Adjustment.remark(Rule.FROM_BALANCE, units.unitsAmong(before)));
        steps.add(Adjustment.remark(Rule.BALANCE, handsOn(units.after()).units()));
        return steps;
    }

    @Override
    public UnitPlace place(Quantity unit, Quantity units) {
        var before = opening.balance().units();
        if (unit.compareTo(before) <= 0) return UnitPlace.PAID;
        if (beyond.isPresent() && unit.compareTo(paid()) > 0) return UnitPlace.in(2, beyond.get());
        return UnitPlace.pack(unit.minus(before).packagesOf(pack.units()));
    }

    @Override
    public Quantity pricedAtOnce(int tier) {
        return tier == 1 ? pack.units() : Quantity.of(1);
    }

    @Override
    public boolean takesOver() {
        return true;
    }

    @Override
    public boolean keepsBalance() {
        return true;
    }

    @Override
    public PriceModel carrying(Balance balance, YearMonth into) {
        return new Prepaid(pack, lowAt, beyond, new Opening(balance, into));
    }

    /** A pack that is used up is remembered while its time runs, where units beyond it have their own price. */
    @Override
    public Balance handsOn(Quantity units) {
        var before = opening.balance();
        var left = before.less(units);
        var bought = packs(units);
        if (bought.isPositive()) {
            var all = new Quantity(bought.value().multiply(pack.units().value()));
            left = left.plus(pack.bought(opening.month(), all.beyond(units.beyond(before.units()))));
        }
        return beyond.isPresent() ? left : left.withoutEmpty();
    }

    /** Whether so little is left that somebody should know; before the first pack nothing is low. */
    public boolean isLow(Balance balance) {
        return !balance.isNone() && balance.units().compareTo(lowAt) <= 0;
    }

    @Override
    public PriceModel in(Indexed prices) {
        var indexed = new Pack(pack.units(), prices.payable(pack.price()), pack.months());
        return new Prepaid(indexed, lowAt, beyond.map(prices::unit), opening);
    }
}
