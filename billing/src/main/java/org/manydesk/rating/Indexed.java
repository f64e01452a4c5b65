package org.manydesk.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * How prices follow an index: each is multiplied by {@code index / base} and rounded once, half up. What is charged as it
 * stands is rounded to the currency; a unit price to the decimals that it was agreed with, at least two more than the
 * currency has.
 */
record Indexed(BigDecimal index, BigDecimal base, Currency currency) {

    private static final int MORE_DECIMALS = 2;
    private static final int SHOWN_DECIMALS = 6;

    boolean changesNothing() {
        return index.compareTo(base) == 0;
    }

    /** The price of one unit. */
    Price unit(Price agreed) {
        var decimals = currency.getDefaultFractionDigits() + MORE_DECIMALS;
        return rounded(agreed, Math.max(decimals, agreed.value().scale()));
    }

    /** What is charged as it stands. */
    Price payable(Price agreed) {
        return rounded(agreed, currency.getDefaultFractionDigits());
    }

    /** By what prices are multiplied, to be shown. */
    Adjustment shown() {
        var factor = new Quantity(index.divide(base, SHOWN_DECIMALS, RoundingMode.HALF_UP));
        return Adjustment.remark(Adjustment.Rule.INDEXED, factor);
    }

    private Price rounded(Price agreed, int decimals) {
        if (changesNothing()) return agreed;
        return new Price(agreed.value().multiply(index).divide(base, decimals, RoundingMode.HALF_UP));
    }
}
