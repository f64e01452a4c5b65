package org.manydesk.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a promise was kept: an exact fraction from 0 to 1, never a rounded percentage.
 *
 * @param part what was kept
 * @param whole of how much; more than zero
 */
public record Achieved(BigDecimal part, BigDecimal whole) {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Achieved {
        if (whole.signum() <= 0 || part.signum() < 0 || part.compareTo(whole) > 0)
            throw new IllegalArgumentException("not a share: " + part + " of " + whole);
    }

    public static Achieved of(long met, long judged) {
        return new Achieved(BigDecimal.valueOf(met), BigDecimal.valueOf(judged));
    }

    /** A measured percentage, such as an availability. */
    public static Achieved percent(String percent) {
        return new Achieved(new BigDecimal(percent), HUNDRED);
    }

    /** Compared exactly. */
    public boolean isBelow(BigDecimal percent) {
        return part.multiply(HUNDRED).compareTo(percent.multiply(whole)) < 0;
    }

    /** How many full percentage points it lies below a percentage; 0 where it does not. */
    BigDecimal fullPointsBelow(BigDecimal percent) {
        var shortfall = percent.multiply(whole).subtract(part.multiply(HUNDRED));
        return shortfall.max(BigDecimal.ZERO).divideToIntegralValue(whole);
    }

    /** In percent, cut off after two decimals so that it never says more than is so; for people. */
    public String shown() {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.DOWN).toPlainString();
    }
}
