package org.manydesk.rating;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.manydesk.rating.PlainCard.Prices;

/** How a line of a {@link PlainCard} makes cents of units. Unit prices are in tenths of a cent, what is charged as it stands in cents. */
sealed interface PlainShape {

    PriceModel model();

    /** Exact cents of so many units; {@code carried} of an earlier month are free of charge, where it takes them over. */
    BigDecimal costs(int units, int carried, Prices prices);

    /** What a month with so many units leaves for the next. */
    default int left(int units) {
        return 0;
    }

    /** Whether all units cost the same, so that an uplift can be agreed. */
    default boolean hasOnePrice() {
        return false;
    }

    default BigDecimal onePrice(int units, Prices prices) {
        throw new IllegalStateException("no one price: " + this);
    }

    default boolean countsTickets() {
        return true;
    }

    /** How many units so many tickets are. */
    default int units(int tickets) {
        return tickets;
    }

    record Each(int tenths) implements PlainShape {
        @Override
        public PriceModel model() {
            return new PriceModel.Standard(ofTenths(tenths));
        }

        @Override
        public BigDecimal costs(int units, int carried, Prices prices) {
            return times(units, prices.unit(tenths));
        }

        @Override
        public boolean hasOnePrice() {
            return true;
        }

        @Override
        public BigDecimal onePrice(int units, Prices prices) {
            return prices.unit(tenths);
        }
    }

    /** So many a month, whatever comes. */
    record Retained(int units, int tenths) implements PlainShape {
        @Override
        public PriceModel model() {
            return new PriceModel.Standard(ofTenths(tenths));
        }

        @Override
        public BigDecimal costs(int all, int carried, Prices prices) {
            return times(all, prices.unit(tenths));
        }

        @Override
        public boolean countsTickets() {
            return false;
        }

        @Override
        public int units(int tickets) {
            return units;
        }
    }

    /** Three tiers: up to the first bound, up to the second, and beyond; each has a price and a fee. */
    record Stepped(int first, int second, List<Integer> tenths, List<Integer> fees, Tiers.FeeAtZero atZero, By by)
            implements PlainShape {

        /** Whether each unit has the price of the tier that it lies in, or all that of their total. */
        enum By {
            UNIT,
            TOTAL
        }

        private int tier(int nth) {
            return nth <= first ? 0 : nth <= second ? 1 : 2;
        }

        @Override
        public PriceModel model() {
            var ends = List.of(
                    Optional.of(Quantity.of(first)), Optional.of(Quantity.of(second)), Optional.<Quantity>empty());
            var tiers = new Tiers(
                    IntStream.range(0, 3)
                            .mapToObj(tier ->
                                    new Tier(ends.get(tier), ofTenths(tenths.get(tier)), ofCents(fees.get(tier))))
                            .toList(),
                    atZero);
            return by == By.UNIT ? new PriceModel.Graduated(tiers) : new PriceModel.Volume(tiers);
        }

        @Override
        public BigDecimal costs(int units, int carried, Prices prices) {
            var opens = units > 0 || atZero == Tiers.FeeAtZero.CHARGED;
            if (by == By.TOTAL) {
                var fee = opens ? prices.payable(fees.get(tier(units))) : BigDecimal.ZERO;
                return times(units, onePrice(units, prices)).add(fee);
            }
            var sum = BigDecimal.ZERO;
            for (var nth = 1; nth <= units; nth++) sum = sum.add(prices.unit(tenths.get(tier(nth))));
            for (var tier = 0; tier <= tier(units) && opens; tier++) sum = sum.add(prices.payable(fees.get(tier)));
            return sum;
        }

        @Override
        public boolean hasOnePrice() {
            return by == By.TOTAL;
        }

        @Override
        public BigDecimal onePrice(int units, Prices prices) {
            return prices.unit(tenths.get(tier(units)));
        }
    }

    /** A package that is begun is charged whole. */
    record Packages(int size, int cents) implements PlainShape {
        @Override
        public PriceModel model() {
            return new PriceModel.Packaged(Quantity.of(size), ofCents(cents));
        }

        @Override
        public BigDecimal costs(int units, int carried, Prices prices) {
            var begun = 0;
            for (var nth = 1; nth <= units; nth += size) begun++;
            return times(begun, prices.payable(cents));
        }
    }

    /** So many for one price, with what the month before left of its own, where that is carried over. */
    record Included(int included, int cents, int tenthsBeyond, boolean carriesOver) implements PlainShape {
        @Override
        public PriceModel model() {
            return new Bundle(Quantity.of(included), ofCents(cents), ofTenths(tenthsBeyond), carriesOver);
        }

        @Override
        public BigDecimal costs(int units, int carried, Prices prices) {
            var beyond = Math.max(0, units - included - carried);
            return prices.payable(cents).add(times(beyond, prices.unit(tenthsBeyond)));
        }

        @Override
        public int left(int units) {
            return carriesOver ? Math.max(0, included - units) : 0;
        }
    }

    /** A fixed price for an expected volume; each unit above the band of so many percent costs, each below gives back. */
    record Expected(int volume, int cents, int band, int tenthsAbove, int tenthsBelow) implements PlainShape {
        @Override
        public PriceModel model() {
            return new Banded(
                    Quantity.of(volume),
                    ofCents(cents),
                    BigDecimal.valueOf(band),
                    ofTenths(tenthsAbove),
                    ofTenths(tenthsBelow));
        }

        @Override
        public BigDecimal costs(int units, int carried, Prices prices) {
            var hundredfold = 100L * units;
            var above = Math.max(0, hundredfold - (long) volume * (100 + band));
            var below = Math.max(0, (long) volume * (100 - band) - hundredfold);
            return prices.payable(cents)
                    .add(times(above, prices.unit(tenthsAbove)).movePointLeft(2))
                    .subtract(times(below, prices.unit(tenthsBelow)).movePointLeft(2));
        }
    }

    /** A share of what each unit below the baseline is worth. */
    record Saved(int baseline, int tenths, int share) implements PlainShape {
        @Override
        public PriceModel model() {
            return new GainShare(Quantity.of(baseline), ofTenths(tenths), BigDecimal.valueOf(share));
        }

        @Override
        public BigDecimal costs(int units, int carried, Prices prices) {
            var worth = times(Math.max(0, baseline - units), prices.unit(tenths));
            return worth.multiply(BigDecimal.valueOf(share)).movePointLeft(2);
        }
    }

    private static BigDecimal times(long number, BigDecimal cents) {
        return cents.multiply(BigDecimal.valueOf(number));
    }

    static Price ofCents(int cents) {
        return new Price(BigDecimal.valueOf(cents, 2));
    }

    private static Price ofTenths(int tenths) {
        return new Price(BigDecimal.valueOf(tenths, 3));
    }
}
