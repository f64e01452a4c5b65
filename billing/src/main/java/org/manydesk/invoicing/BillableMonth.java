package org.manydesk.invoicing;

import java.time.Instant;
import java.time.YearMonth;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;

/**
 * A month of which a contract covers a day; or one after its end, in which something is still to be billed.
 *
 * @param version what holds at its end
 * @param isPriced whether anything was agreed on prices, on whichever of its days
 */
record BillableMonth(Contract contract, ContractVersion version, YearMonth period, boolean isPriced) {
    /** Whether the contract ended before it. */
    boolean isAfterTheEnd() {
        return version.effectiveUntil()
                .filter(until -> !until.isAfter(period.atDay(1)))
                .isPresent();
    }

    /** Whether it is over in the contract's zone. */
    boolean isOver(Instant now) {
        return !now.isBefore(version.period(period).to());
    }
}
