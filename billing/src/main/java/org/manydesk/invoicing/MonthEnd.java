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
    private final Unbilled unbilled;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MonthEnd() {
        this(null, null, null, null, null);
    }

    @Inject
    MonthEnd(Tenants tenants, Contracts contracts, MonthPreview preview, Invoicing invoicing, Unbilled unbilled) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.preview = preview;
        this.invoicing = invoicing;
        this.unbilled = unbilled;
    }

    /** Every month within reach that is over, has a price and has no invoice, whichever month is looked at. */
    public List<MissedMonth> missed() {
        return unbilled.missed();
    }

    /** The approved statements that wait for the invoice of their group's payer, whichever month is looked at. */
    public List<WaitingStatement> waiting() {
        return unbilled.waiting();
    }

    /**
     * The tickets of a month that no invoice will charge unless somebody does something. Those of months that are invoiced
     * are on the invoice, counted or not, with the reason. What came late for a contract that is over, and what invoices charge
     * though it would not count now, is told of whichever month is looked at.
     *
     * @param months what {@link #of} says of the month
     */
    public List<UnbilledTicket> unbilled(List<ContractMonth> months, YearMonth period) {
        return Stream.concat(
                        months.stream().flatMap(month -> month.unbilled().stream()), unbilled.tickets(period).stream())
                .toList();
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
