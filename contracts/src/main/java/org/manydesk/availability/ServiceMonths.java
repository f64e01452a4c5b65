package org.manydesk.availability;

import static java.time.temporal.ChronoUnit.SECONDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.manydesk.compliance.FrozenMonths;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Contracts;
import org.manydesk.scope.TenantId;

/** The months of services: where they begin and end, and which are closed. */
@ApplicationScoped
@Transactional
class ServiceMonths {
    private final Contracts contracts;
    private final ContractVersions versions;
    private final FrozenMonths closed;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ServiceMonths() {
        this(null, null, null, null);
    }

    @Inject
    ServiceMonths(Contracts contracts, ContractVersions versions, FrozenMonths closed, Clock clock) {
        this.contracts = contracts;
        this.versions = versions;
        this.closed = closed;
        this.clock = clock;
    }

    /** The present, in whole seconds. */
    Instant now() {
        return clock.instant().truncatedTo(SECONDS);
    }

    /** The zone of a contract. All of its versions are in one. */
    ZoneId zone(TenantId tenant, String contract) {
        return versions.of(contracts.get(tenant, contract)).first().zone();
    }

    /** The zone of what is agreed of a service now. */
    ZoneId zone(Offering service) {
        var somewhere = YearMonth.from(now().atZone(ZoneOffset.UTC));
        return zone(service.tenant(), service.termsFor(somewhere).contract());
    }

    /** The running month of a service. */
    YearMonth running(Offering service) {
        return running(zone(service));
    }

    YearMonth running(ZoneId zone) {
        return YearMonth.from(now().atZone(zone));
    }

    /** From when on outages may be told and corrected: the end of the last month that is closed for a contract of it. */
    Instant openFrom(Offering service) {
        var open = Instant.MIN;
        var terms = service.terms();
        for (var i = 0; i < terms.size(); i++) {
            var closedBy = openFrom(service.tenant(), terms.get(i).contract(), terms.subList(i + 1, terms.size()));
            if (closedBy.isAfter(open)) open = closedBy;
        }
        return open;
    }

    private Instant openFrom(TenantId tenant, String number, List<Terms> later) {
        var contract = contracts.get(tenant, number);
        var zone = versions.of(contract).first().zone();
        var untilOther =
                later.stream().findFirst().map(next -> next.from().atDay(1)).orElse(LocalDate.MAX);
        return closed.openFrom(contract)
                .map(day -> day.isBefore(untilOther) ? day : untilOther)
                .map(day -> Circumstances.startOf(day, zone))
                .orElse(Instant.MIN);
    }
}
