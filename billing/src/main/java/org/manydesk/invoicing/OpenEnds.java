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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractId;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.Succession;
import org.manydesk.rating.RateCardJson;
import org.manydesk.rating.RateLine;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;
import org.manydesk.usage.CountedAt;
import org.manydesk.usage.Counting;

/**
 * Finds, in few queries over all contracts that are over, those of which something may still have to be billed; only they
 * are drafted.
 */
@ApplicationScoped
class OpenEnds {

    private static final String WITH_TICKETS = "SELECT l.contractId FROM ContractVersion f, ContractVersion l"
            + " WHERE f.id IN :first AND l.id IN :last AND f.tenantId = l.tenantId AND f.contractId = l.contractId"
            + " AND EXISTS (SELECT t.id FROM TicketTimeline t WHERE t.tenantId = l.tenantId"
            + " AND t.%1$s >= f.startsAt AND t.%1$s < l.endsAt AND "
            + LateTickets.UNSEEN.replace(":contract", "l.contractId") + ")";

    private static final String WITH_FIGURES = "SELECT DISTINCT f.contractId FROM MonthFigures f, Invoice i"
            + " WHERE f.contractId IN :contracts AND i.tenantId = f.tenantId AND i.contractId = f.contractId"
            + " AND i.period = f.period AND i.hands.draftedAt <= f.enteredAt";

    private final Wall wall;
    private final Instance<Deductions> deductions;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OpenEnds() {
        this(null, null);
    }

    @Inject
    OpenEnds(Wall wall, @Any Instance<Deductions> deductions) {
        this.wall = wall;
        this.deductions = deductions;
    }

    /**
     * Those in whose days there are tickets that no invoice tells of; for which figures were entered after their month was
     * invoiced; that are due a credit; that charge work, which may have been corrected, or tickets again; or that pay for a group.
     *
     * @param over contracts that have ended, each with all that was agreed on; the last version of each has an end, because
     *     an amendment begins by the end of the version before
     */
    Set<ContractId> among(Map<Contract, Succession> over) {
        if (over.isEmpty()) return Set.of();
        var open = new HashSet<ContractId>();
        over.forEach((contract, agreed) -> {
            if (contract.paysForGroup()
                    || chargesWork(agreed)
                    || !Counting.again(agreed).isEmpty()) open.add(contract.id());
        });
        deductions.forEach(all -> open.addAll(all.open()));
        open.addAll(withFigures(over.keySet()));
        for (var countedAt : CountedAt.values()) {
            var counting = over.values().stream()
                    .filter(agreed -> Counting.deciding(agreed).contains(countedAt))
                    .toList();
            if (!counting.isEmpty()) open.addAll(withTickets(countedAt, counting));
        }
        return open;
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

    private Set<ContractId> withTickets(CountedAt countedAt, List<Succession> agreed) {
        return ids(wall.em()
                .createQuery(WITH_TICKETS.formatted(countedAt.attribute()), Long.class)
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
