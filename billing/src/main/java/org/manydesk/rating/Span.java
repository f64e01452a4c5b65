package org.manydesk.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Some days among others. What is due by days is shared on the running total, so that the shares of all spans in a row add
 * up to the whole, to the last decimal.
 *
 * @param before days that come before it
 * @param days   its own, at least one
 * @param of     all days
 */
record Span(int before, int days, int of) {

    /** So many decimals carry a share: half a cent is never missed by a fraction of at most 31 days. */
    private static final int DECIMALS = 10;

    Span {
        if (before < 0 || days < 1 || before + days > of)
            throw new IllegalArgumentException("%d days after %d are not among %d".formatted(days, before, of));
    }

    boolean isAll() {
        return days == of;
    }

    Price share(Price whole) {
        return new Price(share(whole.value()));
    }

    Quantity share(Quantity whole) {
        return new Quantity(share(whole.value()));
    }

    private BigDecimal share(BigDecimal whole) {
        return upTo(before + days, whole).subtract(upTo(before, whole));
    }

    private BigDecimal upTo(int day, BigDecimal whole) {
        if (day == of) return whole;
        return whole.multiply(BigDecimal.valueOf(day)).divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP);
    }
}
