package org.manydesk.invoicing;

import java.time.Instant;
import java.time.YearMonth;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;

/**
 * A month of which a contract covers a day.
 *
 * @param version what holds at its end
 * @param isPriced whether anything was agreed on prices, on whichever of its days
 */
record BillableMonth(Contract contract, ContractVersion version, YearMonth period, boolean isPriced) {
    /** Whether it is over in the contract's zone. */
    boolean isOver(Instant now) {
        return !now.isBefore(version.period(period).to());
    }
}
