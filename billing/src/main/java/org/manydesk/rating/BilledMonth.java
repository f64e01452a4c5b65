package org.manydesk.rating;

import java.time.YearMonth;
import java.util.Map;

/**
 * What a month is, besides its usage.
 *
 * @param period  a month of the contract's zone
 * @param days    how many of its days the contract covers, at least one
 * @param carried included units that the month before left unused, by line
 */
public record BilledMonth(YearMonth period, int days, Map<String, Balance> carried) {

    /** Before every contract, and so before every index. */
    static final YearMonth FIRST = YearMonth.of(1970, 1);

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
        return of(period, period.lengthOfMonth());
    }

    /** A month into which nothing is carried. */
    static BilledMonth of(YearMonth period, int days) {
        return new BilledMonth(period, days, Map.of());
    }

    /** The same with other units carried into it. */
    public BilledMonth carrying(Map<String, Balance> others) {
        return new BilledMonth(period, days, others);
    }

    Balance carriedTo(String line) {
        return carried.getOrDefault(line, Balance.NONE);
    }

    /** The share of a month's amount that falls on the days that are covered. */
    Price share(Price amount) {
        return new Span(0, days, period.lengthOfMonth()).share(amount);
    }
}
