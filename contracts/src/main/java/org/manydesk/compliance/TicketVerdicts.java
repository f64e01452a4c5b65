package org.manydesk.compliance;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.contract.Contract;
import org.manydesk.scope.Wall;
import org.manydesk.timekeeping.StoredClock;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketTimeline;

/** What became of the clocks of some tickets by a contract: as closed months say, and as of now where none does yet. */
@ApplicationScoped
public class TicketVerdicts {
    private static final String FROZEN =
            "SELECT f FROM FrozenVerdict f WHERE f.tenantId = :tenant AND f.contractId = :contract"
                    + " AND f.ticketId IN :tickets AND f.outcome <> org.manydesk.compliance.Outcome.RUNNING";
    private static final String NOT_YET_JUDGED =
            "SELECT c, t FROM StoredClock c, TicketTimeline t WHERE c.tenantId = :tenant"
                    + " AND c.contractId = :contract AND c.ticketId IN :tickets"
                    + " AND t.tenantId = c.tenantId AND t.id = c.ticketId"
                    + " AND NOT EXISTS (SELECT f.id FROM FrozenVerdict f WHERE f.tenantId = c.tenantId"
                    + " AND f.ticketId = c.ticketId AND f.metric = c.metric AND f.startedAt = c.startedAt"
                    + " AND f.outcome <> org.manydesk.compliance.Outcome.RUNNING)";

    private final Wall wall;
    private final ExclusionRequests requests;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketVerdicts() {
        this(null, null, null);
    }

    @Inject
    TicketVerdicts(Wall wall, ExclusionRequests requests, Clock clock) {
        this.wall = wall;
        this.requests = requests;
        this.clock = clock;
    }

    /** By ticket, each in the order of metrics and beginnings; a ticket without a clock is absent. However many, the queries are as few. */
    public Map<TicketId, List<TicketVerdict>> of(Contract contract, Collection<TicketId> tickets) {
        if (tickets.isEmpty()) return Map.of();
        return byTicket(Stream.concat(frozen(contract, tickets), notYetJudged(contract, tickets)));
    }

    /** The same of those clocks that closed months judged, for ever. */
    public Map<TicketId, List<TicketVerdict>> judged(Contract contract, Collection<TicketId> tickets) {
        return tickets.isEmpty() ? Map.of() : byTicket(frozen(contract, tickets));
    }

    private static Map<TicketId, List<TicketVerdict>> byTicket(Stream<TicketVerdict> verdicts) {
        return verdicts.sorted(comparing(TicketVerdict::metric).thenComparing(TicketVerdict::startedAt))
                .collect(Collectors.groupingBy(TicketVerdict::ticket));
    }

    private Stream<TicketVerdict> frozen(Contract contract, Collection<TicketId> tickets) {
        return rows(FROZEN, contract, tickets, FrozenVerdict.class).stream().map(TicketVerdict::of);
    }

    private Stream<TicketVerdict> notYetJudged(Contract contract, Collection<TicketId> tickets) {
        var rows = rows(NOT_YET_JUDGED, contract, tickets, Object[].class);
        if (rows.isEmpty()) return Stream.empty();
        var agreed = requests.in(ExclusionState.APPROVED, contract);
        return rows.stream().map(row -> {
            var stored = (StoredClock) row[0];
            var request = Optional.ofNullable(agreed.get(ClockKey.of(stored)));
            return TicketVerdict.of(stored, (TicketTimeline) row[1], request, clock);
        });
    }

    private <T> List<T> rows(String jpql, Contract contract, Collection<TicketId> tickets, Class<T> type) {
        return wall.em()
                .createQuery(jpql, type)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("tickets", tickets.stream().map(TicketId::value).toList())
                .getResultList();
    }
}
