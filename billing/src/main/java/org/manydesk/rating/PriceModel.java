package org.manydesk.rating;

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
    }
}
