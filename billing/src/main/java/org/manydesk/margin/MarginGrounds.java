package org.manydesk.margin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.invoicing.Revenue;
import org.manydesk.money.Money;
import org.manydesk.usage.Counting;
import org.manydesk.usage.TicketCount;

/** What the margin of a contract's month rests on. */
@ApplicationScoped
class MarginGrounds {
    private final ContractVersions versions;
    private final Counting counting;
    private final Revenue revenue;
    private final WorkCosts costs;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MarginGrounds() {
        this(null, null, null, null);
    }

    @Inject
    MarginGrounds(ContractVersions versions, Counting counting, Revenue revenue, WorkCosts costs) {
        this.versions = versions;
        this.counting = counting;
        this.revenue = revenue;
        this.costs = costs;
    }

    private ContractVersion version(Contract contract, YearMonth period) {
        return versions.of(contract).holdingIn(period);
    }

    /** Whether the contract is in force on any day of a month. */
    boolean isCovered(Contract contract, YearMonth period) {
        var version = version(contract, period);
        var since = versions.of(contract).first().effectiveFrom();
        var ended = version.effectiveUntil().filter(until -> !until.isAfter(period.atDay(1)));
        return contract.isActive() && !since.isAfter(period.atEndOfMonth()) && ended.isEmpty();
    }

    Currency currency(Contract contract, YearMonth period) {
        return version(contract, period).currency();
    }

    List<CostedWork> work(Contract contract, YearMonth period) {
        return costs.of(version(contract, period), period);
    }

    List<TicketCount> counted(Contract contract, YearMonth period) {
        return counting.count(version(contract, period), period).stream()
                .filter(TicketCount::isCounted)
                .toList();
    }

    Optional<Money> revenue(Contract contract, YearMonth period) {
        return revenue.of(contract, period);
    }
}
