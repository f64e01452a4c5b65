package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractId;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Contracts;
import org.manydesk.contract.Succession;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** The months that contracts within reach are, or should have been, billed for. */
@ApplicationScoped
class BillableMonths {
    private final Contracts contracts;
    private final ContractVersions versions;
    private final Invoices invoices;
    private final Wall wall;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected BillableMonths() {
        this(null, null, null, null, null);
    }

    @Inject
    BillableMonths(Contracts contracts, ContractVersions versions, Invoices invoices, Wall wall, Clock clock) {
        this.contracts = contracts;
        this.versions = versions;
        this.invoices = invoices;
        this.wall = wall;
        this.clock = clock;
    }

    /** A month of every contract that covers a day of it, invoiced or not, over or not. */
    List<BillableMonth> in(YearMonth period) {
        return agreed().entrySet().stream()
                .flatMap(agreed -> of(agreed.getKey(), agreed.getValue(), period))
                .toList();
    }

    /**
     * Every month that is over, has a price and has no invoice, by contract, its oldest first: since the contract began or
     * since there is anything of the client here, whichever is later. What was before that was billed elsewhere.
     */
    List<BillableMonth> missed() {
        var invoiced = invoices.months();
        return agreed().entrySet().stream()
                .flatMap(agreed -> missed(agreed.getKey(), agreed.getValue(), invoiced))
                .toList();
    }

    private Map<Contract, Succession> agreed() {
        var activated = contracts.activated();
        var versionsOf = versions.of(activated);
        var agreed = new LinkedHashMap<Contract, Succession>();
        activated.forEach(contract -> agreed.put(contract, Objects.requireNonNull(versionsOf.get(contract.id()))));
        return agreed;
    }

    private Stream<BillableMonth> missed(
            Contract contract, Succession agreed, Map<ContractId, Set<YearMonth>> invoiced) {
        var known = invoiced.getOrDefault(contract.id(), Set.of());
        var now = clock.instant();
        var present = month(now, agreed);
        var before = month(contract.createdAt(), agreed);
        var first = YearMonth.from(agreed.first().effectiveFrom());
        var open = Stream.iterate(first, month -> !month.isAfter(present), month -> month.plusMonths(1))
                .filter(month -> !known.contains(month))
                .flatMap(month -> of(contract, agreed, month))
                .filter(month -> month.isPriced() && month.isOver(now))
                .toList();
        if (open.isEmpty() || !open.getFirst().period().isBefore(before)) return open.stream();
        var from = firstTicket(contract.tenant(), agreed, before);
        return open.stream().filter(month -> !month.period().isBefore(from));
    }

    private static Stream<BillableMonth> of(Contract contract, Succession agreed, YearMonth month) {
        var reigns = agreed.during(month);
        if (reigns.isEmpty()) return Stream.empty();
        var priced =
                reigns.stream().anyMatch(reign -> !reign.version().rateCard().isNull());
        return Stream.of(new BillableMonth(contract, agreed.holdingIn(month), month, priced));
    }

    /** The month in which the client's first ticket was opened, or this one where that is earlier. */
    private YearMonth firstTicket(TenantId tenant, Succession agreed, YearMonth latest) {
        var opened = wall.em()
                .createQuery("SELECT MIN(t.openedAt) FROM TicketTimeline t WHERE t.tenantId = :tenant", Instant.class)
                .setParameter("tenant", tenant.value())
                .getSingleResult();
        if (opened == null) return latest;
        var month = month(opened, agreed);
        return month.isBefore(latest) ? month : latest;
    }

    private static YearMonth month(Instant at, Succession agreed) {
        return YearMonth.from(at.atZone(agreed.first().zone()));
    }
}
