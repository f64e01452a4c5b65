package org.manydesk.invoicing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manydesk.compliance.TicketVerdict;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractId;

/** Knows what is to be taken off the next invoice of a contract. Implemented by the feature that grants it. */
public interface Deductions {
    /** What no invoice carries yet, what was granted first first. */
    List<Deduction> due(Contract contract);

    /** The contracts within reach that something may be due to; no other is due anything. */
    Set<ContractId> open();

    /** Why a line of the contract gives something back, by the id of the service credit; empty where it is not its own. */
    Optional<CreditBasis> basis(Contract contract, long credit);

    /**
     * The service credits that rest on promises of the contract; a promise that nothing was drafted for is absent.
     *
     * @param missed in closed months
     */
    Map<TicketVerdict, CausedCredit> causedBy(Contract contract, Collection<TicketVerdict> missed);
}
