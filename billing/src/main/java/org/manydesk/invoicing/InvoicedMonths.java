package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.manydesk.contract.ClosedMonths;
import org.manydesk.contract.Contract;

/** A month that is invoiced stays as it was agreed; while its invoice is a draft, that can be discarded first. */
@ApplicationScoped
class InvoicedMonths implements ClosedMonths {
    private final Invoices invoices;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected InvoicedMonths() {
        this(null);
    }

    @Inject
    InvoicedMonths(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public Optional<LocalDate> openFrom(Contract contract) {
        invoices.takeTurns(contract.tenant(), contract.id());
        return invoices.of(contract).reversed().stream()
                .findFirst()
                .map(last -> last.period().plusMonths(1).atDay(1));
    }
}
