package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.contract.ContractId;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** What nobody is billed for yet, within reach, so that nothing is left out silently. */
@ApplicationScoped
@Transactional
public class Unbilled {
    private final BillableMonths billable;
    private final InvoiceRuns runs;
    private final Tenants tenants;
    private final LooseTickets loose;
    private final DocumentsToSeeTo documents;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Unbilled() {
        this(null, null, null, null, null);
    }

    @Inject
    Unbilled(
            BillableMonths billable,
            InvoiceRuns runs,
            Tenants tenants,
            LooseTickets loose,
            DocumentsToSeeTo documents) {
        this.billable = billable;
        this.runs = runs;
        this.tenants = tenants;
        this.loose = loose;
        this.documents = documents;
    }

    /**
     * Every month that is over, has a price and has no invoice, by contract, of each the oldest first.
     *
     * @param leftovers of contracts that are over
     */
    List<MissedMonth> missed(Map<ContractId, Draft> leftovers) {
        var missed = billable.missed(leftovers);
        var parked = parked();
        var names = names();
        return missed.stream()
                .map(month -> {
                    var key = new Key(month.contract().id(), month.period());
                    return new MissedMonth(
                            Objects.requireNonNull(names.get(month.contract().tenant())),
                            month.contract().number(),
                            month.period(),
                            month.isAfterTheEnd(),
                            Optional.ofNullable(parked.get(key)));
                })
                .toList();
    }

    /** Documents that somebody should see to. */
    DocumentsToSeeTo documents() {
        return documents;
    }

    /** The tickets that no draft tells of, those without a contract in a month; by cause, then by client. */
    List<UnbilledTicket> tickets(YearMonth period, Map<ContractId, Draft> leftovers) {
        return loose.of(period, leftovers);
    }

    /** One page of the tickets that invoices charge although they would not count now, with one more where more follow. */
    List<ChargedTicket> charged(PageRequest page) {
        return loose.charged(page);
    }

    private record Key(ContractId contract, YearMonth period) {}

    private Map<Key, MissedMonth.Parked> parked() {
        var parked = new HashMap<Key, MissedMonth.Parked>();
        runs.parked()
                .forEach(month -> parked.put(new Key(month.contract(), month.period()), MissedMonth.Parked.of(month)));
        return parked;
    }

    private Map<TenantId, ClientName> names() {
        return tenants.all().stream().collect(Collectors.toMap(Tenant::id, ClientName::of));
    }
}
