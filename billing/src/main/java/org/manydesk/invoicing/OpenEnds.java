package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractId;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.Succession;
import org.manydesk.contract.VersionHistory;
import org.manydesk.rating.RateCardJson;
import org.manydesk.rating.RateLine;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;
import org.manydesk.timeline.EventKind;
import org.manydesk.usage.Corrections;
import org.manydesk.usage.CountedAt;
import org.manydesk.usage.Deciding;

/**
 * Finds, in few queries over all contracts that are over, those of which something may still have to be billed; only they
 * are drafted.
 */
@ApplicationScoped
class OpenEnds {

    private static final String WITH_TICKETS = "SELECT l.contractId FROM ContractVersion f, ContractVersion l"
            + " WHERE f.id IN :first AND l.id IN :last AND f.tenantId = l.tenantId AND f.contractId = l.contractId"
            + " AND EXISTS (SELECT t.id FROM TicketTimeline t WHERE t.tenantId = l.tenantId"
            + " AND t.%1$s >= f.startsAt AND t.%1$s < l.endsAt AND %2$s)";

    private static final String WITH_TICKETS_AGAIN = "SELECT l.contractId FROM ContractVersion f, ContractVersion l"
            + " WHERE f.id IN :first AND l.id IN :last AND f.tenantId = l.tenantId AND f.contractId = l.contractId"
            + " AND EXISTS (SELECT e.id%1$s)";
    private static final LateTickets.Names OF_VERSIONS =
            new LateTickets.Names("l.contractId", "l.tenantId", "f.startsAt", "l.endsAt");

    private static final String WITH_FIGURES = "SELECT DISTINCT f.contractId FROM MonthFigures f, Invoice i"
            + " WHERE f.contractId IN :contracts AND i.tenantId = f.tenantId AND i.contractId = f.contractId"
            + " AND i.period = f.period AND i.hands.draftedAt <= f.enteredAt";

    private static final String OF_ISSUED =
            "SELECT DISTINCT b.contractId FROM BilledTicket b, Invoice i, TicketTimeline t"
                    + " WHERE b.contractId IN :contracts AND i.tenantId = b.tenantId AND i.id = b.invoiceId AND i.status IN :issued"
                    + " AND t.tenantId = b.tenantId AND t.id = b.ticketId AND ";
    private static final String BY_HAND = " EXISTS (SELECT c.id FROM Correction c WHERE c.tenantId = b.tenantId"
            + " AND c.contractId = b.contractId AND c.ticketId = b.ticketId AND " + Corrections.on("b")
            + " AND c.counted = %s)";
    private static final String LEFT_OUT = BY_HAND.formatted("FALSE");
    private static final String NOT_COUNTED =
            OF_ISSUED + UsageChanges.CHARGED + " AND (t.setAsideAt IS NOT NULL OR" + LEFT_OUT + ")";
    private static final String COUNTED_AGAIN = OF_ISSUED + "NOT " + UsageChanges.CHARGED
            + " AND (t.setAsideAt IS NULL AND NOT" + LEFT_OUT + " OR" + BY_HAND.formatted("TRUE") + ")";

    private final Wall wall;
    private final LateTickets lateTickets;
    private final Instance<Deductions> deductions;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OpenEnds() {
        this(null, null, null);
    }

    @Inject
    OpenEnds(Wall wall, LateTickets lateTickets, @Any Instance<Deductions> deductions) {
        this.wall = wall;
        this.lateTickets = lateTickets;
        this.deductions = deductions;
    }

    /**
     * Those in whose days there are tickets that no invoice tells of, each by what was agreed when it was opened; for which figures were entered after their month was
     * invoiced; that charge tickets which do not count any more; that are due a credit; that charge work, which may have been corrected; or that pay for a group.
     *
     * @param over contracts that have ended, each with all that was agreed on; the last version of each has an end, because
     *     an amendment begins by the end of the version before
     * @param all the same of these contracts and of all others of their clients
     */
    Set<ContractId> among(Map<Contract, Succession> over, Map<Contract, Succession> all) {
        if (over.isEmpty()) return Set.of();
        var open = new HashSet<ContractId>();
        var histories = histories(all);
        var deciding = histories.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, client -> Deciding.of(client.getValue())));
        over.forEach((contract, agreed) -> {
            if (contract.paysForGroup() || chargesWork(agreed)) open.add(contract.id());
        });
        deductions.forEach(due -> open.addAll(due.open()));
        open.addAll(withFigures(over.keySet()));
        open.addAll(withChanges(NOT_COUNTED, over.keySet()));
        open.addAll(withChanges(COUNTED_AGAIN, over.keySet()));
        var withTickets = new HashSet<ContractId>();
        for (var countedAt : CountedAt.values()) {
            withTickets.addAll(withTickets(countedAt, among(over, deciding, Deciding::first, countedAt)));
            withTickets.addAll(withTicketsAgain(countedAt, among(over, deciding, Deciding::again, countedAt)));
        }
        over.forEach((contract, agreed) -> {
            var history = Objects.requireNonNull(histories.get(contract.tenant()));
            var isOneWay = Deciding.of(history).first().size() == 1;
            if (withTickets.contains(contract.id()) && (isOneWay || lateTickets.areAny(contract, agreed, history)))
                open.add(contract.id());
        });
        return open;
    }

    private static List<Succession> among(
            Map<Contract, Succession> over,
            Map<TenantId, Deciding> deciding,
            Function<Deciding, Set<CountedAt>> some,
            CountedAt countedAt) {
        return over.entrySet().stream()
                .filter(one -> some.apply(
                                Objects.requireNonNull(deciding.get(one.getKey().tenant())))
                        .contains(countedAt))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** All that was ever in force for each client. */
    private static Map<TenantId, VersionHistory> histories(Map<Contract, Succession> all) {
        return all.values().stream()
                .flatMap(agreed -> agreed.history().versions().stream())
                .collect(Collectors.groupingBy(
                        ContractVersion::tenant,
                        Collectors.collectingAndThen(
                                Collectors.toList(), versions -> new VersionHistory(versions, List.of()))));
    }

    private static boolean chargesWork(Succession agreed) {
        return agreed.versions().stream()
                .filter(version -> !version.rateCard().isNull())
                .flatMap(version -> RateCardJson.stored(version.rateCard()).lines().stream())
                .anyMatch(RateLine::isPerHour);
    }

    private Set<ContractId> withFigures(Collection<Contract> contracts) {
        return ids(wall.em()
                .createQuery(WITH_FIGURES, Long.class)
                .setParameter("contracts", contracts.stream().map(Contract::key).toList())
                .getResultList());
    }

    /** Those whose invoices charge tickets that may not count any more, or took some back that may count again. */
    private Set<ContractId> withChanges(String query, Collection<Contract> contracts) {
        return ids(wall.em()
                .createQuery(query, Long.class)
                .setParameter("contracts", contracts.stream().map(Contract::key).toList())
                .setParameter("issued", InvoiceStatus.issued())
                .getResultList());
    }

    private Set<ContractId> withTicketsAgain(CountedAt countedAt, List<Succession> agreed) {
        if (agreed.isEmpty()) return Set.of();
        return ids(wall.em()
                .createQuery(WITH_TICKETS_AGAIN.formatted(LateTickets.again(countedAt, OF_VERSIONS)), Long.class)
                .setParameter("kind", EventKind.STATUS)
                .setParameter("status", countedAt.name())
                .setParameter(
                        "first", keys(agreed.stream().map(Succession::first).toList()))
                .setParameter("last", keys(agreed.stream().map(Succession::last).toList()))
                .getResultList());
    }

    private Set<ContractId> withTickets(CountedAt countedAt, List<Succession> agreed) {
        if (agreed.isEmpty()) return Set.of();
        return ids(wall.em()
                .createQuery(
                        WITH_TICKETS.formatted(countedAt.attribute(), LateTickets.unseen("l.contractId", countedAt)),
                        Long.class)
                .setParameter(
                        "first", keys(agreed.stream().map(Succession::first).toList()))
                .setParameter("last", keys(agreed.stream().map(Succession::last).toList()))
                .getResultList());
    }

    private static List<Long> keys(List<ContractVersion> versions) {
        return versions.stream().map(ContractVersion::key).toList();
    }

    private static Set<ContractId> ids(List<Long> keys) {
        return keys.stream().map(ContractId::new).collect(Collectors.toSet());
    }

    /** When the first ticket of a client was opened. */
    Optional<Instant> firstTicket(TenantId tenant) {
        return Optional.ofNullable(wall.em()
                .createQuery("SELECT MIN(t.openedAt) FROM TicketTimeline t WHERE t.tenantId = :tenant", Instant.class)
                .setParameter("tenant", tenant.value())
                .getSingleResult());
    }
}
