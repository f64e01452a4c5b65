package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.manydesk.calendar.Interval;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Contracts;
import org.manydesk.contract.Succession;

/** Reads what the figures of services rest on, for many services and months at once. */
@ApplicationScoped
@Transactional
class ServiceHistory {
    private final Contracts contracts;
    private final ContractVersions versions;
    private final MaintenanceWindows windows;
    private final Outages outages;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ServiceHistory() {
        this(null, null, null, null);
    }

    @Inject
    ServiceHistory(Contracts contracts, ContractVersions versions, MaintenanceWindows windows, Outages outages) {
        this.contracts = contracts;
        this.versions = versions;
        this.windows = windows;
        this.outages = outages;
    }

    /** What the figures of services in some months rest on, in a number of queries that does not grow with them. */
    Circumstances circumstances(Collection<Offering> services, YearMonth first, YearMonth last) {
        var around = new Interval(
                Circumstances.startOf(first.atDay(1).minusDays(1), ZoneOffset.UTC),
                Circumstances.startOf(last.plusMonths(1).atDay(2), ZoneOffset.UTC));
        return new Circumstances(
                successions(services),
                windows.during(services, around).stream().collect(Collectors.groupingBy(MaintenanceWindow::offering)),
                outages.during(services, around).stream().collect(Collectors.groupingBy(Outage::offering)));
    }

    private Map<Circumstances.Named, Succession> successions(Collection<Offering> services) {
        var numbers = services.stream()
                .flatMap(service -> service.terms().stream())
                .map(Terms::contract)
                .collect(Collectors.toSet());
        var named = contracts.called(numbers);
        var successions = versions.of(named);
        return named.stream()
                .filter(contract -> successions.containsKey(contract.id()))
                .collect(Collectors.toMap(
                        contract -> new Circumstances.Named(contract.tenant(), contract.number()),
                        contract -> Objects.requireNonNull(successions.get(contract.id()))));
    }
}
