package org.manydesk.rating;

import java.math.BigDecimal;
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
                PriceModel.Bundle,
                PriceModel.Banded,
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
        public PriceModel in(Indexed prices) {
            return new Packaged(size, prices.payable(packagePrice));
        }
    }

    /**
     * So many units for one price, and a price for each beyond them.
     *
     * @param included   units, those that were carried over among them
     * @param price      of all included units together, due without any usage too
     * @param carriesOver whether unused included units are added to the next month's, once: what was carried over
     *     itself is not carried on (source: Alga PSA, buckets)
     */
    record Bundle(Quantity included, Price price, Price overagePrice, boolean carriesOver) implements PriceModel {

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

    /**
     * An expected volume at a fixed price. Within a band around it nothing changes; each unit above costs the additional
     * resource charge (ARC), each that is missing gives back the reduced resource credit (RRC).
     *
     * @param deadband half the width of the band, in percent of the volume, 0 to 100
     */
    record Banded(Quantity volume, Price price, BigDecimal deadband, Price additional, Price reduced)
            implements PriceModel {

        public Banded {
            deadband = Plain.of(deadband);
            if (volume.isNegative() || deadband.signum() < 0)
                throw new IllegalArgumentException("baseline: %s +- %s %%".formatted(volume, deadband));
        }

        private Quantity edge(BigDecimal percent) {
            var times = BigDecimal.ONE.add(percent.movePointLeft(2));
            return new Quantity(volume.value().multiply(times));
        }

        private Quantity upper() {
            return edge(deadband);
        }

        @Override
        public List<TierShare> charge(Stretch units) {
            return List.of(new TierShare(1, units.unitsAmong(upper()), Price.ZERO, Optional.of(price)));
        }

        @Override
        public Price fixed() {
            return price;
        }

        @Override
        public Optional<Quantity> monthly() {
            return Optional.of(volume);
        }

        @Override
        public PriceModel withMonthly(Quantity units) {
            return new Banded(units, price, deadband, additional, reduced);
        }

        @Override
        public List<Adjustment> adjust(Stretch units) {
            var above = units.unitsBeyond(upper());
            var missing = units.span().share(edge(deadband.negate()).beyond(units.total()));
            if (above.isPositive())
                return List.of(new Adjustment(Adjustment.Rule.ADDITIONAL, above, additional.times(above)));
            var back = Price.ZERO.minus(reduced.times(missing));
            return missing.isZero() ? List.of() : List.of(new Adjustment(Adjustment.Rule.REDUCED, missing, back));
        }

        @Override
        public UnitPlace place(Quantity unit, Quantity units) {
            return unit.compareTo(upper()) <= 0 ? UnitPlace.in(1, Price.ZERO) : UnitPlace.in(2, additional);
        }

        @Override
        public PriceModel in(Indexed prices) {
            return new Banded(volume, prices.payable(price), deadband, prices.unit(additional), prices.unit(reduced));
        }
    }
}
