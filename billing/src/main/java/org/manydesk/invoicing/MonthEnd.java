package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractId;
import org.manydesk.rest.PageRequest;
import org.manydesk.tenant.Tenants;

/** Looks over a month of all contracts within reach, before and after the run. */
@ApplicationScoped
@Transactional
public class MonthEnd {
    private final Tenants tenants;
    private final BillableMonths billable;
    private final MonthPreview preview;
    private final Invoicing invoicing;
    private final Unbilled unbilled;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MonthEnd() {
        this(null, null, null, null, null);
    }

    @Inject
    MonthEnd(Tenants tenants, BillableMonths billable, MonthPreview preview, Invoicing invoicing, Unbilled unbilled) {
        this.tenants = tenants;
        this.billable = billable;
        this.preview = preview;
        this.invoicing = invoicing;
        this.unbilled = unbilled;
    }

    /** All there is to see of a month. Of contracts that are over, what is left is drafted once. */
    public Closing of(YearMonth period) {
        var leftovers = billable.leftovers();
        var months = months(period, leftovers);
        var unbilled = Stream.concat(
                        months.stream().flatMap(month -> month.unbilled().stream()),
                        this.unbilled.tickets(period, leftovers).stream())
                .distinct();
        var documents = this.unbilled.documents();
        return new Closing(
                months,
                this.unbilled.missed(leftovers),
                documents.waiting(),
                documents.countDiffering(),
                unbilled.toList());
    }

    /**
     * One page of the issued invoices that came out otherwise when they were last worked out anew, the oldest finding first, with
     * one more where more follow.
     */
    public List<DifferingInvoice> differing(PageRequest page) {
        return unbilled.documents().differing(page);
    }

    /**
     * One page of the tickets that invoices charge although they would not count now, of whichever month, what was set aside
     * last first, with one more where more follow.
     */
    public List<ChargedTicket> charged(PageRequest page) {
        return unbilled.charged(page);
    }

    private List<ContractMonth> months(YearMonth period, Map<ContractId, Draft> leftovers) {
        var contracts = billable.concerned(period, leftovers).stream().collect(Collectors.groupingBy(Contract::tenant));
        return tenants.all().stream()
                .flatMap(
                        tenant -> contracts.getOrDefault(tenant.id(), List.of()).stream()
                                .flatMap(contract -> preview
                                        .of(tenant, contract, period, Optional.ofNullable(leftovers.get(contract.id())))
                                        .stream()))
                .sorted((one, other) -> Integer.compare(urgency(one), urgency(other)))
                .toList();
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
