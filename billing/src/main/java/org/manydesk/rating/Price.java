package org.manydesk.rating;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;

/**
 * An exact amount in the rate card's currency, with as many decimals as it takes: a unit price, or what units cost
 * before anything is rounded. Not yet money: {@link #rounded} makes it so.
 */
public record Price(BigDecimal value) implements Comparable<Price> {

    public static final Price ZERO = new Price(BigDecimal.ZERO);

    private static final int DECIMALS_THAT_COUNT = 15;

    /** Keeps no trailing zeros, so that equal numbers are equal prices. */
    public Price {
        value = Plain.of(value);
    }

    @JsonCreator
    public static Price parse(String decimal) {
        return new Price(new BigDecimal(decimal));
    }

    public Price plus(Price other) {
        return new Price(value.add(other.value));
    }

    public Price minus(Price other) {
        return new Price(value.subtract(other.value));
    }

    public Price times(Quantity quantity) {
        return new Price(quantity.times(value));
    }

    /** So much in a hundred of it. */
    Price percent(BigDecimal percent) {
        return new Price(value.multiply(percent).movePointLeft(2));
    }

    public Price max(Price other) {
        return new Price(value.max(other.value));
    }

    public Price min(Price other) {
        return new Price(value.min(other.value));
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** As money. Sixtieths that no decimal holds are made good first, so that half a cent of them is half a cent. */
    public Money rounded(Currency currency, Rounding rounding) {
        return Money.rounded(value.setScale(DECIMALS_THAT_COUNT, RoundingMode.HALF_UP), currency, rounding);
    }

    @Override
    public int compareTo(Price other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
