package org.manydesk.sla;

import java.math.BigDecimal;

/**
 * The share that has to be reached, in percent, 0 to 100: of judged clocks that are met, of service time that is available.
 * Compared exactly, never by a rounded figure.
 */
public record Goal(BigDecimal percent) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public Goal {
        if (percent.signum() < 0 || percent.compareTo(ALL) > 0 || percent.scale() > 4 || percent.precision() > 7)
            throw new IllegalArgumentException("A goal is a percentage from 0 to 100 with at most 4 decimals");
    }

    public static Goal parse(String percent) {
        return new Goal(new BigDecimal(percent));
    }

    /** Whether so much of the whole keeps the promise, e.g. met clocks of judged ones; of nothing it is kept. */
    public boolean isKeptBy(long met, long judged) {
        var needed = percent.multiply(BigDecimal.valueOf(judged));
        return ALL.multiply(BigDecimal.valueOf(met)).compareTo(needed) >= 0;
    }

    @Override
    public String toString() {
        return percent.toPlainString();
    }
}
