package org.manydesk.rating;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number of units, exact, possibly fractional; negative only as a correction of earlier units. */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {

    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final BigDecimal MINUTES_IN_DOUBT = new BigDecimal("0.000001");
    private static final int DECIMALS_OF_MINUTES = 20;

    /** Keeps no trailing zeros, so that equal numbers are equal quantities. */
    public Quantity {
        value = Plain.of(value);
    }

    public static Quantity of(long units) {
        return new Quantity(BigDecimal.valueOf(units));
    }

    /** Minutes as hours, rounded half up to ten decimals. */
    public static Quantity hours(long minutes) {
        return new Quantity(BigDecimal.valueOf(minutes).divide(SIXTY, 10, RoundingMode.HALF_UP));
    }

    @JsonCreator
    public static Quantity parse(String decimal) {
        return new Quantity(new BigDecimal(decimal));
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.value));
    }

    public Quantity min(Quantity other) {
        return new Quantity(value.min(other.value));
    }

    /** What is left after so many are taken away, never less than none. */
    public Quantity beyond(Quantity taken) {
        return new Quantity(value.subtract(taken.value).max(BigDecimal.ZERO));
    }

    /** So many times an amount. Hours are taken as the whole minutes that they stand for: a third of an hour is no decimal. */
    BigDecimal times(BigDecimal amount) {
        var minutes = value.multiply(SIXTY);
        var whole = minutes.setScale(0, RoundingMode.HALF_UP);
        if (minutes.subtract(whole).abs().compareTo(MINUTES_IN_DOUBT) > 0) return amount.multiply(value);
        return amount.multiply(whole)
                .divide(SIXTY, Math.max(DECIMALS_OF_MINUTES, amount.scale()), RoundingMode.HALF_UP);
    }

    /** How many packages of a size hold these units, a started one counted whole. */
    Quantity packagesOf(Quantity size) {
        return new Quantity(value.divide(size.value, 0, RoundingMode.CEILING));
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
