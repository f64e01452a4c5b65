package org.manydesk.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.manydesk.calendar.Interval;
import org.manydesk.contract.Contract;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Wall;
import org.manydesk.sla.Metric;
import org.manydesk.timekeeping.StoredClock;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketTimeline;

/** The verdicts on the stored clocks of a contract in a period that is not closed. */
@ApplicationScoped
class Verdicts {
    private static final String CLOCKS = " FROM StoredClock c, TicketTimeline t WHERE c.tenantId = :tenant"
            + " AND c.contractId = :contract AND t.tenantId = c.tenantId AND t.id = c.ticketId AND c.startedAt < :to";
    private static final String AGREED = "EXISTS (SELECT x.id FROM ExclusionRequest x WHERE x.tenantId = c.tenantId"
            + " AND x.ticketId = c.ticketId AND x.metric = c.metric AND x.startedAt = c.startedAt"
            + " AND x.state = org.manydesk.compliance.ExclusionState.APPROVED)";
    private static final String GENUINE = " AND t.mergedInto IS NULL AND t.markedAs IS NULL AND NOT " + AGREED;
    private static final String LEFT_OUT =
            " AND (t.mergedInto IS NOT NULL OR t.markedAs IS NOT NULL OR " + AGREED + ")";
    private static final String NOT_YET_JUDGED =
            " AND NOT EXISTS (SELECT f.id FROM FrozenVerdict f WHERE f.tenantId = c.tenantId"
                    + " AND f.ticketId = c.ticketId AND f.metric = c.metric AND f.startedAt = c.startedAt"
                    + " AND f.outcome <> org.manydesk.compliance.Outcome.RUNNING AND f.period < :month)";
    private static final String MET =
            "(c.state = org.manydesk.sla.ClockState.MET AND c.stoppedAt >= :from AND c.stoppedAt < :to)";
    private static final String RAN_OUT = "(c.state = org.manydesk.sla.ClockState.BREACHED"
            + " OR (c.state = org.manydesk.sla.ClockState.RUNNING AND c.breachesAfter < :now))";
    private static final String BREACHED = "(" + RAN_OUT + " AND c.breachesAfter >= :from AND c.breachesAfter < :to)";
    private static final String RUNNING = "(c.state = org.manydesk.sla.ClockState.PAUSED"
            + " OR (c.state = org.manydesk.sla.ClockState.RUNNING AND (c.breachesAfter >= :now OR c.breachesAfter >= :to))"
            + " OR (c.state = org.manydesk.sla.ClockState.BREACHED AND c.breachesAfter >= :to)"
            + " OR (c.state = org.manydesk.sla.ClockState.MET AND c.stoppedAt >= :to))";
    private static final String ANY = "(" + MET + " OR " + BREACHED + " OR " + RUNNING + ")";
    private static final Map<Outcome, String> CONDITIONS =
            new EnumMap<>(Map.of(Outcome.MET, MET, Outcome.BREACHED, BREACHED, Outcome.RUNNING, RUNNING));

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Verdicts() {
        this(null);
    }

    @Inject
    Verdicts(Wall wall) {
        this.wall = wall;
    }

    /**
     * Which clocks are judged, as of when.
     *
     * @param month clocks that were judged in a closed month before it are not judged again
     */
    record Scope(Contract contract, YearMonth month, Interval period, Instant now) {}

    /** Counted by promise. */
    Map<Promise, Figures> figures(Scope scope) {
        var figures = new HashMap<Promise, Figures>();
        count(figures, Counted.MET, scope, met -> new Figures(met, 0, 0, 0, 0));
        count(figures, Counted.BREACHED, scope, breached -> new Figures(0, breached, 0, 0, 0));
        count(figures, Counted.OVERDUE, scope, overdue -> new Figures(0, 0, overdue, 0, 0));
        count(figures, Counted.EXCLUDED, scope, excluded -> new Figures(0, 0, 0, excluded, 0));
        count(figures, Counted.RUNNING, scope, running -> new Figures(0, 0, 0, 0, running));
        return figures;
    }

    /** What is counted in a figure. */
    private static String condition(Counted figure) {
        return switch (figure) {
            case MET -> GENUINE + " AND " + MET;
            case BREACHED -> GENUINE + " AND " + BREACHED;
            case OVERDUE -> GENUINE + " AND c.stoppedAt IS NULL AND " + BREACHED;
            case EXCLUDED -> LEFT_OUT + " AND " + ANY;
            case RUNNING -> GENUINE + " AND " + RUNNING;
        };
    }

    private void count(Map<Promise, Figures> into, Counted figure, Scope scope, LongFunction<Figures> figures) {
        var counting = "SELECT c.metric, c.priority, COUNT(c)" + CLOCKS + NOT_YET_JUDGED + condition(figure)
                + " GROUP BY c.metric, c.priority";
        rows(counting, scope, Object[].class)
                .forEach(row -> into.merge(
                        new Promise((Metric) row[0], (Priority) row[1]), figures.apply((Long) row[2]), Figures::plus));
    }

    /** Each clock with its verdict, those that are left out too. */
    List<JudgedClock> all(Scope scope) {
        return CONDITIONS.entrySet().stream()
                .flatMap(condition -> rows(
                                "SELECT c, t" + CLOCKS + NOT_YET_JUDGED + " AND " + condition.getValue(),
                                scope,
                                Object[].class)
                        .map(row -> new JudgedClock((StoredClock) row[0], (TicketTimeline) row[1], condition.getKey())))
                .toList();
    }

    /** The clocks that a figure counts, one page of them, with one more where more follow. */
    List<CountedClock> counted(
            Scope scope, CountedIn counted, PageRequest page, Map<ClockKey, ExclusionRequest> agreed) {
        var listing = "SELECT c, t" + CLOCKS + NOT_YET_JUDGED + condition(counted.figure()) + counted.condition()
                + " AND c.id > :after ORDER BY c.id";
        var query = query(listing, scope, Object[].class)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1);
        counted.metric().ifPresent(metric -> query.setParameter("metric", metric));
        counted.priority().ifPresent(priority -> query.setParameter("priority", priority));
        return query.getResultStream()
                .map(row -> CountedClock.of((StoredClock) row[0], (TicketTimeline) row[1], agreed))
                .toList();
    }

    /** When clocks that count were met or breached, to be sorted into months. */
    List<JudgedAt> judged(Scope scope) {
        return Stream.concat(
                        judged("c.stoppedAt", MET, Outcome.MET, scope),
                        judged("c.breachesAfter", BREACHED, Outcome.BREACHED, scope))
                .toList();
    }

    private Stream<JudgedAt> judged(String instant, String condition, Outcome outcome, Scope scope) {
        var reading = "SELECT c.metric, " + instant + CLOCKS + NOT_YET_JUDGED + GENUINE + " AND " + condition;
        return rows(reading, scope, Object[].class)
                .map(row -> new JudgedAt((Metric) row[0], (Instant) row[1], outcome));
    }

    /** A clock that was met or breached. */
    record JudgedAt(Metric metric, Instant at, Outcome outcome) {}

    /** What was asked to be left out of the period, oldest first. */
    List<ExclusionRequest> exclusions(Scope scope) {
        var asked = "SELECT r" + CLOCKS.replace(" WHERE", ", ExclusionRequest r WHERE") + NOT_YET_JUDGED
                + " AND r.tenantId = c.tenantId AND r.ticketId = c.ticketId AND r.metric = c.metric"
                + " AND r.startedAt = c.startedAt AND " + ANY + " ORDER BY r.id";
        return rows(asked, scope, ExclusionRequest.class).toList();
    }

    private <T> Stream<T> rows(String jpql, Scope scope, Class<T> type) {
        return query(jpql, scope, type).getResultStream();
    }

    private <T> TypedQuery<T> query(String jpql, Scope scope, Class<T> type) {
        var query = wall.em()
                .createQuery(jpql, type)
                .setParameter("tenant", scope.contract().tenant().value())
                .setParameter("contract", scope.contract().key())
                .setParameter("month", scope.month().toString())
                .setParameter("to", scope.period().to());
        where(query, jpql, "from", scope.period().from());
        where(query, jpql, "now", scope.now());
        return query;
    }

    private static void where(TypedQuery<?> query, String jpql, String name, Instant value) {
        if (jpql.contains(":" + name)) query.setParameter(name, value);
    }
}
