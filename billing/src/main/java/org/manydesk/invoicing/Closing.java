package org.manydesk.invoicing;

import java.util.List;

/**
 * A month of all contracts within reach, as a clerk closes it.
 *
 * @param months the contracts in force in the month, by client; those with something to warn of first
 * @param missed every month that is over, has a price and has no invoice, whichever month is looked at
 * @param waiting the approved statements that wait for the invoice of their group's payer, whichever month is looked at
 * @param differing how many issued invoices came out otherwise when they were last worked out anew, whichever month is looked at;
 *     {@link MonthEnd#differing} lists them
 * @param unbilled the tickets of the month that no invoice will charge unless somebody does something; once the month is
 *     issued, those that its invoice left out. What came late for a contract that is over is told of
 *     whichever month is looked at; what invoices charge though it would not count now, {@link MonthEnd#charged} lists
 */
public record Closing(
        List<ContractMonth> months,
        List<MissedMonth> missed,
        List<WaitingStatement> waiting,
        int differing,
        List<UnbilledTicket> unbilled) {
    public Closing {
        months = List.copyOf(months);
        missed = List.copyOf(missed);
        waiting = List.copyOf(waiting);
        unbilled = List.copyOf(unbilled);
    }
}
