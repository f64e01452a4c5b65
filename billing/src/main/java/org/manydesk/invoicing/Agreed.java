package org.manydesk.invoicing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.Payer;
import org.manydesk.contract.Succession;
import org.manydesk.scope.ProviderId;

/**
 * What a run bills.
 *
 * @param since the first day of the contract, in its first version
 * @param version what holds at the end of the period
 * @param reigns which versions are in force in the period, and when; none when the contract is not
 */
record Agreed(
        ProviderId provider,
        Contract contract,
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

    /** The contract's number. */
    String number() {
        return contract.number();
    }

    /** Whose invoice collects the contract's; empty where it is invoiced by itself. */
    Optional<Payer> payer() {
        return contract.payer();
    }

    /** Whether the contract began before and covers no day of the month: then only what came late for others is billed. */
    boolean isAfterTheEnd() {
        return !isCovered() && since.isBefore(period.atDay(1));
    }

    /** The price lists of the month; who pays for a group needs none of their own to be invoiced. */
    MonthTerms terms() {
        if (isAfterTheEnd()) return MonthTerms.afterTheEnd(version, period);
        var terms = MonthTerms.of(version, period, reigns);
        return contract.paysForGroup() && isCovered() && !terms.arePriced()
                ? terms.chargingNothing(firstDay(), lastDay())
                : terms;
    }
}
