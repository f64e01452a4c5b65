package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.manydesk.contract.ClosedMonths;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Contracts;

/** A month that is invoiced stays as it was agreed; while its invoice is a draft, that can be discarded first. */
@ApplicationScoped
class InvoicedMonths implements ClosedMonths {
    private final Contracts contracts;
    private final Invoices invoices;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected InvoicedMonths() {
        this(null, null);
    }

    @Inject
    InvoicedMonths(Contracts contracts, Invoices invoices) {
        this.contracts = contracts;
        this.invoices = invoices;
    }

    @Override
    public Optional<LocalDate> openFrom(Contract contract) {
        contracts.takeTurns(contract.tenant(), contract.id());
        return invoices.of(contract).reversed().stream()
                .findFirst()
                .map(last -> last.period().plusMonths(1).atDay(1));
    }
}
