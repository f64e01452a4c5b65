package org.manydesk.invoicing;

import java.time.Instant;
import java.time.YearMonth;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;

/**
 * A month of which a contract covers a day.
 *
 * @param version what the month is billed by
 */
record BillableMonth(Contract contract, ContractVersion version, YearMonth period) {
    /** Whether it is over in the contract's zone. */
    boolean isOver(Instant now) {
        return !now.isBefore(version.period(period).to());
    }

    /** Whether anything was agreed on prices. */
    boolean isPriced() {
        return !version.rateCard().isNull();
    }
}
