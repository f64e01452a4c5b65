package org.manydesk.invoicing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.Succession;
import org.manydesk.scope.ProviderId;

/**
 * What a run bills.
 *
 * @param number the contract's number
 * @param since the first day of the contract, in its first version
 * @param version what holds at the end of the period
 * @param reigns which versions are in force in the period, and when; none when the contract is not
 */
record Agreed(
        ProviderId provider,
        String number,
        LocalDate since,
        ContractVersion version,
        YearMonth period,
        List<Succession.Reign> reigns) {

    /** The first day of the month that the contract covers; of a month after its end, of the month. */
    LocalDate firstDay() {
        return isCovered() ? reigns.getFirst().first() : period.atDay(1);
    }

    /** The last such day, included. */
    LocalDate lastDay() {
        return isCovered() ? reigns.getLast().last() : period.atEndOfMonth();
    }

    /** Whether the contract covers any day of the month. */
    boolean isCovered() {
        return !reigns.isEmpty();
    }

    /** Whether the contract began before and covers no day of the month: then only what came late for others is billed. */
    boolean isAfterTheEnd() {
        return !isCovered() && since.isBefore(period.atDay(1));
    }

    /** The price lists of the month. */
    MonthTerms terms() {
        return isAfterTheEnd() ? MonthTerms.afterTheEnd(version, period) : MonthTerms.of(version, period, reigns);
    }
}
