package org.manydesk.rating;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How units become an amount. Each model answers with the tiers that it charged, in order; their amounts are its price. */
public sealed interface PriceModel
        permits PriceModel.Standard,
                PriceModel.Graduated,
                PriceModel.Volume,
                PriceModel.Packaged,
                Bundle,
                Banded,
                Prepaid,
                GainShare {

    /**
     * What units cost, free units already taken off. What is due by days is in it for a whole month.
     */
    List<TierShare> charge(Stretch units);

    /**
     * What so many units of a month cost.
     *
     * @param units not negative, free units already taken off
     */
    default List<TierShare> charge(Quantity units) {
        return charge(Stretch.whole(units));
    }

    /**
     * Where one unit falls.
     *
     * @param unit  its number among the charged ones, from 1
     * @param units how many are charged in all
     */
    UnitPlace place(Quantity unit, Quantity units);

    /** The same at the prices of a month. */
    PriceModel in(Indexed prices);

    /** What units cost besides the tiers. */
    default List<Adjustment> adjust(Stretch units) {
        return List.of();
    }

    /** What of it is due for a month, used or not; a part of a month has its share by days. */
    default Price fixed() {
        return Price.ZERO;
    }

    /** Whether what a unit costs depends on the units before it. */
    default boolean countsOn() {
        return true;
    }

    /** Whether something is due once, without any unit. */
    default boolean opensWithoutUnits() {
        return false;
    }

    /** The units of a month that it speaks of as due or included by days, if it does. */
    default Optional<Quantity> monthly() {
        return Optional.empty();
    }

    /** The same with so many such units, worked out for some days; only asked of one that has them. */
    default PriceModel withMonthly(Quantity units) {
        return this;
    }

    /** Whether it takes over units that earlier months left. */
    default boolean takesOver() {
        return false;
    }

    /** Whether it hands on what it took over, until that is used or lapses; else only units of its own. */
    default boolean keepsBalance() {
        return false;
    }

    /** The same with units that the month before left, in a month. */
    default PriceModel carrying(Balance left, YearMonth into) {
        return this;
    }

    /** What so many units leave. */
    default Balance handsOn(Quantity units) {
        return Balance.NONE;
    }

    /** How many packs so many units of a month buy. */
    default Quantity packs(Quantity units) {
        return Quantity.ZERO;
    }

    /** How many units the price of a tier is for: one, or all of a package. */
    default Quantity pricedAtOnce(int tier) {
        return Quantity.of(1);
    }

    /** The one price of all units, where there is one. */
    default Optional<Price> onePrice(Quantity units) {
        return Optional.empty();
    }

    /** Every unit at one price. */
    record Standard(Price unitPrice) implements PriceModel {
        @Override
        public List<TierShare> charge(Stretch stretch) {
            return List.of(TierShare.of(1, stretch.units(), unitPrice));
        }

        @Override
        public UnitPlace place(Quantity unit, Quantity units) {
            return UnitPlace.in(1, unitPrice);
        }

        @Override
        public Optional<Price> onePrice(Quantity units) {
            return Optional.of(unitPrice);
        }

        @Override
        public boolean countsOn() {
            return false;
        }

        @Override
        public PriceModel in(Indexed prices) {
            return new Standard(prices.unit(unitPrice));
        }
    }

    /** Each unit at the price of the tier that it lies in; a tier's flat fee once it is entered. */
    record Graduated(Tiers tiers) implements PriceModel {
        @Override
        public List<TierShare> charge(Stretch units) {
            var last = tiers.tierOf(units.after());
            return IntStream.rangeClosed(tiers.tierOf(units.before()), last)
                    .mapToObj(number -> share(number, units))
                    .filter(share -> share.tier() == last || !share.saysNothing())
                    .toList();
        }

        @Override
        public boolean opensWithoutUnits() {
            return tiers.isDueWithoutUnits();
        }

        @Override
        public UnitPlace place(Quantity unit, Quantity units) {
            var number = tiers.tierOf(unit);
            return UnitPlace.in(number, tiers.tier(number).unitPrice());
        }

        @Override
        public PriceModel in(Indexed prices) {
            return new Graduated(tiers.in(prices));
        }

        private TierShare share(int number, Stretch units) {
            var tier = tiers.tier(number);
            var start = tiers.startOf(number);
            var within = tier.unitsOf(units.after(), start).minus(tier.unitsOf(units.before(), start));
            var enters = number == 1
                    ? units.opens(opensWithoutUnits())
                    : units.before().compareTo(start) <= 0;
            return new TierShare(number, within, tier.unitPrice(), tier.feeWhen(enters));
        }
    }

    /** All units at the price of the tier that their total lies in, and that tier's flat fee. */
    record Volume(Tiers tiers) implements PriceModel {
        @Override
        public List<TierShare> charge(Stretch units) {
            var number = tiers.tierOf(units.total());
            var tier = tiers.tier(number);
            var fee = tier.feeWhen(units.opens(opensWithoutUnits()));
            return List.of(new TierShare(number, units.units(), tier.unitPrice(), fee));
        }

        @Override
        public boolean opensWithoutUnits() {
            return tiers.isDueWithoutUnits();
        }

        @Override
        public UnitPlace place(Quantity unit, Quantity units) {
            var number = tiers.tierOf(units);
            return UnitPlace.in(number, tiers.tier(number).unitPrice());
        }

        @Override
        public Optional<Price> onePrice(Quantity units) {
            return Optional.of(tiers.tier(tiers.tierOf(units)).unitPrice());
        }

        @Override
        public PriceModel in(Indexed prices) {
            return new Volume(tiers.in(prices));
        }
    }

    /** Packages of a size at a price; a started package is charged whole. */
    record Packaged(Quantity size, Price packagePrice) implements PriceModel {

        public Packaged {
            if (!size.isPositive()) throw new IllegalArgumentException("a package holds more than " + size);
        }

        @Override
        public List<TierShare> charge(Stretch units) {
            var begun = units.after().packagesOf(size).minus(units.before().packagesOf(size));
            return List.of(TierShare.of(1, begun, packagePrice));
        }

        @Override
        public UnitPlace place(Quantity unit, Quantity units) {
            return UnitPlace.pack(unit.packagesOf(size));
        }

        @Override
        public Quantity pricedAtOnce(int tier) {
            return size;
        }

        @Override
        public PriceModel in(Indexed prices) {
            return new Packaged(size, prices.payable(packagePrice));
        }
    }
}
