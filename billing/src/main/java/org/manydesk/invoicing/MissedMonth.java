package org.manydesk.invoicing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.manydesk.tenant.ClientName;

/**
 * A month of a contract that is over and has no invoice.
 *
 * @param isAfterTheEnd whether the contract was over by then, and only what came late is to be billed
 * @param parked by the last run that looked at it; empty where none did
 */
public record MissedMonth(
        ClientName client, String contract, YearMonth period, boolean isAfterTheEnd, Optional<Parked> parked) {

    /**
     * A run could not draft it.
     *
     * @param reason why, as of then, and what to do; what became of it since only another run tells
     * @param at when it looked at it
     */
    public record Parked(String reason, Instant at) {
        static Parked of(RunMonth month) {
            return new Parked(month.reason(), month.doneAt().orElseThrow());
        }
    }
}
