package org.manydesk.rating;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How units become an amount. Each model answers with the tiers that it charged, in order; their amounts are its price. */
public sealed interface PriceModel {

    /**
     * What so many units cost.
     *
     * @param units not negative, free units already taken off
     */
    List<TierShare> charge(Quantity units);

    /**
     * Where one unit falls.
     *
     * @param unit  its number among the charged ones, from 1
     * @param units how many are charged in all
     */
    UnitPlace place(Quantity unit, Quantity units);

    /** The same at the prices of a month. */
    PriceModel in(Indexed prices);

    /** What so many units cost besides the tiers. */
    default List<Adjustment> adjust(Quantity units) {
        return List.of();
    }

    /** The same with units that the month before left unused. */
    default PriceModel carrying(Quantity unused) {
        return this;
    }

    /** Included units that so many leave for the next month. */
    default Quantity unused(Quantity units) {
        return Quantity.ZERO;
    }

    /** The one price of all units, where there is one. */
    default Optional<Price> onePrice(Quantity units) {
        return Optional.empty();
    }

    /** Every unit at one price. */
    record Standard(Price unitPrice) implements PriceModel {
        @Override
        public List<TierShare> charge(Quantity units) {
            return List.of(TierShare.of(1, units, unitPrice));
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
        public PriceModel in(Indexed prices) {
            return new Standard(prices.unit(unitPrice));
        }
    }

    /** Each unit at the price of the tier that it lies in; a tier's flat fee once it is entered. */
    record Graduated(Tiers tiers) implements PriceModel {
        @Override
        public List<TierShare> charge(Quantity units) {
            return IntStream.rangeClosed(1, tiers.tierOf(units))
                    .mapToObj(number -> share(number, units))
                    .toList();
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

        private TierShare share(int number, Quantity units) {
            var tier = tiers.tier(number);
            var within = tier.unitsOf(units, tiers.startOf(number));
            return new TierShare(number, within, tier.unitPrice(), tier.feeWhen(tiers.chargesFeeFor(within)));
        }
    }

    /** All units at the price of the tier that their total lies in, and that tier's flat fee. */
    record Volume(Tiers tiers) implements PriceModel {
        @Override
        public List<TierShare> charge(Quantity units) {
            var number = tiers.tierOf(units);
            var tier = tiers.tier(number);
            return List.of(new TierShare(number, units, tier.unitPrice(), tier.feeWhen(tiers.chargesFeeFor(units))));
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
        public List<TierShare> charge(Quantity units) {
            return List.of(TierShare.of(1, units.packagesOf(size), packagePrice));
        }

        @Override
        public UnitPlace place(Quantity unit, Quantity units) {
            return new UnitPlace(Optional.of(unit.packagesOf(size).value().intValue()), Optional.empty());
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
        public List<TierShare> charge(Quantity units) {
            var fee = Optional.of(price).filter(due -> !due.isZero());
            var within = new TierShare(1, units.min(included), Price.ZERO, fee);
            var beyond = units.beyond(included);
            return beyond.isZero() ? List.of(within) : List.of(within, TierShare.of(2, beyond, overagePrice));
        }

        @Override
        public UnitPlace place(Quantity unit, Quantity units) {
            return unit.compareTo(included) <= 0 ? UnitPlace.in(1, Price.ZERO) : UnitPlace.in(2, overagePrice);
        }

        @Override
        public PriceModel carrying(Quantity unused) {
            return carriesOver ? new Bundle(included.plus(unused), price, overagePrice, true) : this;
        }

        @Override
        public Quantity unused(Quantity units) {
            return carriesOver ? included.beyond(units) : Quantity.ZERO;
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
        public List<TierShare> charge(Quantity units) {
            return List.of(new TierShare(1, units.min(upper()), Price.ZERO, Optional.of(price)));
        }

        @Override
        public List<Adjustment> adjust(Quantity units) {
            var above = units.beyond(upper());
            var missing = edge(deadband.negate()).beyond(units);
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
