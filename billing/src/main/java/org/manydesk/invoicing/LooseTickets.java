package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.contract.ContractId;
import org.manydesk.rest.PageRequest;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Tickets within reach that no month's draft tells of, though somebody should know of them. */
@ApplicationScoped
class LooseTickets {
    private final Tenants tenants;
    private final BillableMonths billable;
    private final WithoutContract withoutContract;
    private final NoLongerChargeable noLongerChargeable;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected LooseTickets() {
        this(null, null, null, null);
    }

    @Inject
    LooseTickets(
            Tenants tenants,
            BillableMonths billable,
            WithoutContract withoutContract,
            NoLongerChargeable noLongerChargeable) {
        this.tenants = tenants;
        this.billable = billable;
        this.withoutContract = withoutContract;
        this.noLongerChargeable = noLongerChargeable;
    }

    /**
     * Those of a month that were decided while no contract was in force; and of whichever month those that came late for a
     * contract that is over.
     *
     * @param leftovers of contracts that are over
     */
    List<UnbilledTicket> of(YearMonth period, Map<ContractId, Draft> leftovers) {
        var all = tenants.all();
        var names = all.stream().collect(Collectors.toMap(Tenant::id, ClientName::of));
        var without = all.stream().flatMap(tenant -> withoutContract.of(tenant, period));
        var late = billable.afterTheEnd().stream().flatMap(month -> Stream.ofNullable(
                        leftovers.get(month.contract().id()))
                .flatMap(draft -> draft.cameLate(
                        Objects.requireNonNull(names.get(month.contract().tenant())))));
        return Stream.concat(without, late).toList();
    }

    /** One page of those that invoices charge although they would not count now, with one more where more follow. */
    List<ChargedTicket> charged(PageRequest page) {
        var names = tenants.all().stream().collect(Collectors.toMap(Tenant::id, ClientName::of));
        return noLongerChargeable.list(names, page);
    }
}
