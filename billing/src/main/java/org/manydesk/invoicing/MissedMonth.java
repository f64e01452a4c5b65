package org.manydesk.invoicing;

import java.time.YearMonth;
import java.util.Optional;
import org.manydesk.tenant.ClientName;

/**
 * A month of a contract that is over and has no invoice.
 *
 * @param isAfterTheEnd whether the contract was over by then, and only what came late is to be billed
 * @param parked why the last run could not draft it, and what to do; empty where no run looked at it
 */
public record MissedMonth(
        ClientName client, String contract, YearMonth period, boolean isAfterTheEnd, Optional<String> parked) {}
