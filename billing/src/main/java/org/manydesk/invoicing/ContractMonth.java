package org.manydesk.invoicing;

import java.util.List;
import java.util.Optional;
import org.manydesk.money.Money;
import org.manydesk.tenant.ClientName;

/**
 * One contract's month, as a clerk closes it.
 *
 * @param net what the invoice charges, or would charge; empty where nothing is charged by the contract
 * @param collected what of it are statements of other clients, which are counted with those
 * @param isOver whether the month is over in the contract's zone, so that it can be run
 * @param warnings what a clerk should know, in sentences
 * @param unbilled tickets that the run would not charge, though somebody might want it to; of a month that is drafted or issued
 *     those that its invoice left out
 * @param invoice the one that was drafted; empty before the run
 */
public record ContractMonth(
        ClientName client,
        String number,
        int counted,
        int notCounted,
        Optional<Money> net,
        Optional<Money> collected,
        boolean isOver,
        List<String> warnings,
        List<UnbilledTicket> unbilled,
        Optional<InvoiceGlance> invoice) {
    public ContractMonth {
        warnings = List.copyOf(warnings);
        unbilled = List.copyOf(unbilled);
    }

    /** What the contract itself is charged. */
    public Optional<Money> own() {
        return net.map(all -> collected.map(all::minus).orElse(all));
    }

    /** Whether a run would draft something. */
    public boolean canBeDrafted() {
        return invoice.isEmpty() && isOver && net.isPresent();
    }
}
