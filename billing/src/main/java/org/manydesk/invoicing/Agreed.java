package org.manydesk.invoicing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.manydesk.contract.ContractVersion;
import org.manydesk.rating.BilledMonth;
import org.manydesk.rating.Quantity;
import org.manydesk.scope.ProviderId;

/**
 * What a run bills.
 *
 * @param number the contract's number
 * @param since the first day of the contract, in its first version
 * @param version what holds at the end of the period
 * @param period a month of the contract's zone
 * @param deductions what the client is to be given, and no invoice carries yet
 */
record Agreed(
        ProviderId provider,
        String number,
        LocalDate since,
        ContractVersion version,
        YearMonth period,
        List<Deduction> deductions) {

    /** The first day of the month that the contract covers. */
    LocalDate firstDay() {
        var first = period.atDay(1);
        return since.isAfter(first) ? since : first;
    }

    /** The last such day, included. */
    LocalDate lastDay() {
        var last = period.atEndOfMonth();
        return version.effectiveUntil()
                .map(until -> until.minusDays(1))
                .filter(end -> end.isBefore(last))
                .orElse(last);
    }

    /** @param carried what the month before left unused, by line */
    BilledMonth month(Map<String, Quantity> carried) {
        var days = (int) ChronoUnit.DAYS.between(firstDay(), lastDay()) + 1;
        return new BilledMonth(period, days, carried);
    }

    /** Whether the contract covers any day of the month. */
    boolean isCovered() {
        return covers(since, version, period);
    }

    /**
     * Whether a contract covers any day of a month.
     *
     * @param version what holds at the end of the month
     */
    static boolean covers(LocalDate since, ContractVersion version, YearMonth month) {
        var ended = version.effectiveUntil().filter(until -> !until.isAfter(month.atDay(1)));
        return !since.isAfter(month.atEndOfMonth()) && ended.isEmpty();
    }
}
