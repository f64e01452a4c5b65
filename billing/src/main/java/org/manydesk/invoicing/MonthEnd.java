package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.manydesk.contract.Contracts;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Looks over a month of all contracts within reach, before and after the run. */
@ApplicationScoped
@Transactional
public class MonthEnd {
    private final Tenants tenants;
    private final Contracts contracts;
    private final MonthPreview preview;
    private final Invoicing invoicing;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MonthEnd() {
        this(null, null, null, null);
    }

    @Inject
    MonthEnd(Tenants tenants, Contracts contracts, MonthPreview preview, Invoicing invoicing) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.preview = preview;
        this.invoicing = invoicing;
    }

    /** The contracts in force in a month, by client; those with something to warn of first. */
    public List<ContractMonth> of(YearMonth period) {
        return tenants.all().stream()
                .flatMap(tenant -> of(tenant, period))
                .sorted((one, other) -> Integer.compare(urgency(one), urgency(other)))
                .toList();
    }

    private Stream<ContractMonth> of(Tenant tenant, YearMonth period) {
        return contracts.all(tenant.id()).stream().flatMap(contract -> preview.of(tenant, contract, period).stream());
    }

    private static int urgency(ContractMonth month) {
        return month.warnings().isEmpty() ? 1 : 0;
    }

    /** Drafts the invoice of one of them; an earlier run's stays as it is. */
    public InvoiceId draft(ContractMonth month, YearMonth period) {
        return invoicing
                .run(month.client().key(), month.number(), period)
                .invoice()
                .id();
    }
}
