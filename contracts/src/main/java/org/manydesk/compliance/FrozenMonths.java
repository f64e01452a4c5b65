package org.manydesk.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.contract.ClosedMonths;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Contracts;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Wall;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;

/** The closed months of contracts within the caller's reach, with their verdicts. They are not amended either. */
@ApplicationScoped
public class FrozenMonths implements ClosedMonths {
    private final Wall wall;
    private final Contracts contracts;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected FrozenMonths() {
        this(null, null);
    }

    @Inject
    FrozenMonths(Wall wall, Contracts contracts) {
        this.wall = wall;
        this.contracts = contracts;
    }

    /** Lets one after the other close months of a contract, and ask and decide what is left out of them. */
    public void takeTurns(Contract contract) {
        contracts.takeTurns(contract.tenant(), contract.id());
    }

    @Override
    public Optional<LocalDate> openFrom(Contract contract) {
        takeTurns(contract);
        return last(contract).map(month -> month.period().plusMonths(1).atDay(1));
    }

    Optional<ClosedMonth> last(Contract contract) {
        return all(contract).reversed().stream().findFirst();
    }

    /** All closed months of a contract, by month. */
    public List<ClosedMonth> all(Contract contract) {
        return wall.em()
                .createQuery(
                        "SELECT m FROM ClosedMonth m WHERE m.tenantId = :tenant AND m.contractId = :contract"
                                + " ORDER BY m.period",
                        ClosedMonth.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .getResultList();
    }

    /** One page of them, with one more where more follow. */
    public List<ClosedMonth> list(Contract contract, PageRequest page) {
        return wall.em()
                .createQuery(
                        "SELECT m FROM ClosedMonth m WHERE m.tenantId = :tenant AND m.contractId = :contract"
                                + " AND m.id > :after ORDER BY m.id",
                        ClosedMonth.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    public Optional<ClosedMonth> find(Contract contract, YearMonth month) {
        return all(contract).stream()
                .filter(closed -> closed.period().equals(month))
                .findFirst();
    }

    /** The closed month in which a clock was judged, if any. */
    Optional<YearMonth> judging(Contract contract, ClockKey clock) {
        return wall.em()
                .createQuery(
                        "SELECT f FROM FrozenVerdict f WHERE f.tenantId = :tenant AND f.ticketId = :ticket"
                                + " AND f.metric = :metric AND f.startedAt = :started AND f.outcome <> :running",
                        FrozenVerdict.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("ticket", clock.ticket().value())
                .setParameter("metric", clock.metric())
                .setParameter("started", clock.startedAt())
                .setParameter("running", Outcome.RUNNING)
                .getResultStream()
                .findFirst()
                .map(FrozenVerdict::period);
    }

    /** Counted by promise. */
    Map<Promise, Figures> figures(ClosedMonth month) {
        var figures = new HashMap<Promise, Figures>();
        counts("f.closedMonthId = :id", month.tenant().value(), month.key())
                .forEach(row ->
                        figures.merge(new Promise((Metric) row[1], (Priority) row[2]), counted(row), Figures::plus));
        return figures;
    }

    /** The same of all closed months of a contract. */
    Map<YearMonth, Map<Metric, Figures>> figures(Contract contract) {
        var figures = new HashMap<YearMonth, Map<Metric, Figures>>();
        counts("f.contractId = :id", contract.tenant().value(), contract.key())
                .forEach(row -> figures.computeIfAbsent(YearMonth.parse((String) row[0]), month -> new HashMap<>())
                        .merge((Metric) row[1], counted(row), Figures::plus));
        return figures;
    }

    private List<Object[]> counts(String condition, long tenant, long id) {
        return wall.em()
                .createQuery(
                        "SELECT f.period, f.metric, f.priority, f.outcome, f.excludedAs, COUNT(f), COUNT(f.stoppedAt)"
                                + " FROM FrozenVerdict f WHERE f.tenantId = :tenant AND " + condition
                                + " GROUP BY f.period, f.metric, f.priority, f.outcome, f.excludedAs",
                        Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("id", id)
                .getResultList();
    }

    private static Figures counted(@Nullable Object[] row) {
        var all = (Long) Objects.requireNonNull(row[5]);
        var ended = (Long) Objects.requireNonNull(row[6]);
        if (row[4] != null) return new Figures(0, 0, 0, all, 0);
        return switch ((Outcome) Objects.requireNonNull(row[3])) {
            case MET -> new Figures(all, 0, 0, 0, 0);
            case BREACHED -> new Figures(0, all, all - ended, 0, 0);
            case RUNNING -> new Figures(0, 0, 0, 0, all);
        };
    }

    /** What was asked to be left out of a closed month, and decided, oldest first. */
    List<ExclusionRequest> exclusions(ClosedMonth month) {
        return wall.em()
                .createQuery(
                        "SELECT x FROM ExclusionRequest x, FrozenVerdict f WHERE x.tenantId = :tenant"
                                + " AND f.tenantId = x.tenantId AND f.closedMonthId = :month AND f.outcome <> :running"
                                + " AND x.ticketId = f.ticketId AND x.metric = f.metric AND x.startedAt = f.startedAt"
                                + " ORDER BY x.id",
                        ExclusionRequest.class)
                .setParameter("tenant", month.tenant().value())
                .setParameter("month", month.key())
                .setParameter("running", Outcome.RUNNING)
                .getResultList();
    }

    /** The clocks that were breached in a closed month and count: what a service credit rests on. */
    public List<FrozenVerdict> breached(ClosedMonth month) {
        return wall.em()
                .createQuery(
                        "SELECT f FROM FrozenVerdict f WHERE f.tenantId = :tenant AND f.closedMonthId = :month"
                                + " AND f.outcome = :breached AND f.excludedAs IS NULL ORDER BY f.id",
                        FrozenVerdict.class)
                .setParameter("tenant", month.tenant().value())
                .setParameter("month", month.key())
                .setParameter("breached", Outcome.BREACHED)
                .getResultList();
    }

    /** The clocks that a figure counts, one page of them, with one more where more follow. */
    List<FrozenVerdict> counted(ClosedMonth month, CountedIn counted, PageRequest page) {
        var query = wall.em()
                .createQuery(
                        "SELECT c FROM FrozenVerdict c WHERE c.tenantId = :tenant AND c.closedMonthId = :month"
                                + condition(counted.figure()) + counted.condition()
                                + " AND c.id > :after ORDER BY c.id",
                        FrozenVerdict.class)
                .setParameter("tenant", month.tenant().value())
                .setParameter("month", month.key())
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1);
        counted.metric().ifPresent(metric -> query.setParameter("metric", metric));
        counted.priority().ifPresent(priority -> query.setParameter("priority", priority));
        return query.getResultList();
    }

    private static String condition(Counted figure) {
        return switch (figure) {
            case EXCLUDED -> " AND c.excludedAs IS NOT NULL";
            case OVERDUE -> condition(Counted.BREACHED) + " AND c.stoppedAt IS NULL";
            case MET, BREACHED, RUNNING ->
                " AND c.excludedAs IS NULL AND c.outcome = org.manydesk.compliance.Outcome." + figure;
        };
    }

    void add(ClosedMonth month) {
        wall.add(month);
        wall.em().flush();
    }

    void add(FrozenVerdict verdict) {
        wall.add(verdict);
    }

    /** Writes what was added: the month takes no more verdicts. */
    void seal(ClosedMonth month) {
        wall.em().flush();
        month.seal();
        wall.em().flush();
    }
}
