package org.manydesk.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manydesk.contract.Contract;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.TenantKey;
import org.manydesk.scope.Wall;

/** The requests to leave clocks out, of contracts within the caller's reach. */
@ApplicationScoped
public class ExclusionRequests {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ExclusionRequests() {
        this(null);
    }

    @Inject
    ExclusionRequests(Wall wall) {
        this.wall = wall;
    }

    /** The request of a contract, or {@link Unknown}. */
    public ExclusionRequest get(Contract contract, long id) {
        var request = wall.em().find(ExclusionRequest.class, new TenantKey(contract.tenant(), id));
        if (request == null || !request.contract().equals(contract.id()))
            throw new Unknown("request", Long.toString(id));
        return request;
    }

    /** One page of a contract's requests, with one more where more follow. */
    public List<ExclusionRequest> list(Contract contract, PageRequest page) {
        return of(contract, "x.id > :after", "after", page.afterId(), page.limit() + 1);
    }

    /** Those that are in one state, oldest first. */
    Map<ClockKey, ExclusionRequest> in(ExclusionState state, Contract contract) {
        return of(contract, "x.state = :state", "state", state, Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(ExclusionRequest::clock, Function.identity()));
    }

    private List<ExclusionRequest> of(Contract contract, String condition, String name, Object value, int most) {
        return wall.em()
                .createQuery(
                        "SELECT x FROM ExclusionRequest x WHERE x.tenantId = :tenant AND x.contractId = :contract AND "
                                + condition + " ORDER BY x.id",
                        ExclusionRequest.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter(name, value)
                .setMaxResults(most)
                .getResultList();
    }

    /** What was asked about a clock and not refused. */
    List<ExclusionRequest> standing(Contract contract, ClockKey clock) {
        return wall.em()
                .createQuery(
                        "SELECT x FROM ExclusionRequest x WHERE x.tenantId = :tenant AND x.ticketId = :ticket"
                                + " AND x.metric = :metric AND x.startedAt = :started AND x.state <> :refused",
                        ExclusionRequest.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("ticket", clock.ticket().value())
                .setParameter("metric", clock.metric())
                .setParameter("started", clock.startedAt())
                .setParameter("refused", ExclusionState.REFUSED)
                .getResultList();
    }

    /** Locks a request until the transaction ends and reads it as it is now. */
    void lock(ExclusionRequest request) {
        wall.em().refresh(request, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(ExclusionRequest request) {
        wall.add(request);
        wall.em().flush();
    }
}
