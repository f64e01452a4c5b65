package org.manydesk.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Map;

/**
 * What a month is, besides its usage.
 *
 * @param period  a month of the contract's zone
 * @param days    how many of its days the contract covers, at least one
 * @param carried included units that the month before left unused, by line
 */
public record BilledMonth(YearMonth period, int days, Map<String, Quantity> carried) {

    /** Before every contract, and so before every index. */
    static final YearMonth FIRST = YearMonth.of(1970, 1);

    /** So many decimals carry a prorated amount: half a cent is never missed by a fraction of at most 31 days. */
    private static final int DECIMALS = 10;

    public BilledMonth {
        carried = Map.copyOf(carried);
        if (days < 1 || days > period.lengthOfMonth())
            throw new IllegalArgumentException(period + " does not have " + days + " days");
    }

    /** A whole month before every index. */
    public static BilledMonth asAgreed() {
        return whole(FIRST);
    }

    /** A month that the contract covers wholly. */
    public static BilledMonth whole(YearMonth period) {
        return new BilledMonth(period, period.lengthOfMonth(), Map.of());
    }

    public boolean isWhole() {
        return days == period.lengthOfMonth();
    }

    Quantity carriedTo(String line) {
        return carried.getOrDefault(line, Quantity.ZERO);
    }

    /** The share of a month's amount that falls on the days that are covered. */
    Price share(Price amount) {
        if (isWhole()) return amount;
        var part = amount.value().multiply(BigDecimal.valueOf(days));
        return new Price(part.divide(BigDecimal.valueOf(period.lengthOfMonth()), DECIMALS, RoundingMode.HALF_UP));
    }
}
