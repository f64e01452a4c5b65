package org.manydesk.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Contracts;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.tenant.Tenants;

/** Opens a figure of a contract's month to the clocks that it counts: the same conditions count and list. */
@ApplicationScoped
@Transactional
public class CountedClocks {
    private final Tenants tenants;
    private final Contracts contracts;
    private final Judging judging;
    private final FrozenMonths months;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CountedClocks() {
        this(null, null, null, null);
    }

    @Inject
    CountedClocks(Tenants tenants, Contracts contracts, Judging judging, FrozenMonths months) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.judging = judging;
        this.months = months;
    }

    /**
     * The clocks that a figure counts as of now; of a closed month, as they were when it was closed.
     *
     * @param client its key
     * @param number of the contract
     */
    public Page<CountedClock> page(String client, String number, YearMonth month, CountedIn counted, PageRequest page) {
        var contract = contracts.get(tenants.get(client).id(), number);
        var clocks = months.find(contract, month)
                .map(closed -> frozen(closed, counted, page))
                .orElseGet(() -> present(contract, month, counted, page));
        return Page.of(clocks, page.limit(), clock -> PageRequest.cursor(clock.key()));
    }

    private List<CountedClock> frozen(ClosedMonth month, CountedIn counted, PageRequest page) {
        return months.counted(month, counted, page).stream()
                .map(CountedClock::of)
                .toList();
    }

    private List<CountedClock> present(Contract contract, YearMonth month, CountedIn counted, PageRequest page) {
        return judging.clocks(contract, judging.version(contract, month), month, counted, page);
    }
}
