package org.manydesk.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.Interval;

/**
 * Working days of a month by a contract's calendar: those on which the desk opens.
 *
 * @param all of the days that the contract covers
 * @param over those that have passed; of the day that runs, the share of its hours that has; two decimals
 */
record WorkingDays(int all, BigDecimal over) {
    private static final int DECIMALS = 2;

    /**
     * @param from the first day
     * @param to the last one
     */
    static WorkingDays of(BusinessCalendar calendar, LocalDate from, LocalDate to, Instant now) {
        var all = 0;
        var over = BigDecimal.ZERO;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var hours = hours(calendar, day, Instant.MAX);
            if (hours.isZero()) continue;
            all++;
            over = over.add(BigDecimal.valueOf(hours(calendar, day, now).toSeconds())
                    .divide(BigDecimal.valueOf(hours.toSeconds()), DECIMALS, RoundingMode.HALF_UP));
        }
        return new WorkingDays(all, over.setScale(DECIMALS));
    }

    private static Duration hours(BusinessCalendar calendar, LocalDate day, Instant until) {
        var begin = day.atStartOfDay(calendar.zone()).toInstant();
        var end = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        if (!until.isAfter(begin)) return Duration.ZERO;
        var span = new Interval(begin, until.isBefore(end) ? until : end);
        return calendar.openDuring(span).stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Those to come. */
    BigDecimal left() {
        return BigDecimal.valueOf(all).subtract(over);
    }
}
