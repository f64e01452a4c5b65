package org.manydesk.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.manydesk.calendar.Interval;
import org.manydesk.contract.Contract;
import org.manydesk.scope.Wall;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;

/** Counts the stored clocks of a contract by their verdict in a period. */
@ApplicationScoped
class Verdicts {
    private static final String COUNT = "SELECT c.metric, c.priority, COUNT(c) FROM StoredClock c, TicketTimeline t"
            + " WHERE c.tenantId = :tenant AND c.contractId = :contract AND t.tenantId = c.tenantId AND t.id = c.ticketId"
            + " AND c.startedAt < :to";
    private static final String GENUINE = " AND t.mergedInto IS NULL AND t.markedAs IS NULL";
    private static final String LEFT_OUT = " AND (t.mergedInto IS NOT NULL OR t.markedAs IS NOT NULL)";
    private static final String MET =
            "(c.state = org.manydesk.sla.ClockState.MET AND c.stoppedAt >= :from AND c.stoppedAt < :to)";
    private static final String RAN_OUT = "(c.state = org.manydesk.sla.ClockState.BREACHED"
            + " OR (c.state = org.manydesk.sla.ClockState.RUNNING AND c.breachesAfter < :now))";
    private static final String BREACHED = "(" + RAN_OUT + " AND c.breachesAfter >= :from AND c.breachesAfter < :to)";
    private static final String RUNNING = "(c.state = org.manydesk.sla.ClockState.PAUSED"
            + " OR (c.state = org.manydesk.sla.ClockState.RUNNING AND (c.breachesAfter >= :now OR c.breachesAfter >= :to))"
            + " OR (c.state = org.manydesk.sla.ClockState.BREACHED AND c.breachesAfter >= :to)"
            + " OR (c.state = org.manydesk.sla.ClockState.MET AND c.stoppedAt >= :to))";

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Verdicts() {
        this(null);
    }

    @Inject
    Verdicts(Wall wall) {
        this.wall = wall;
    }

    Map<Promise, Long> met(Scope scope) {
        return count(GENUINE + " AND " + MET, scope);
    }

    Map<Promise, Long> breached(Scope scope) {
        return count(GENUINE + " AND " + BREACHED, scope);
    }

    Map<Promise, Long> running(Scope scope) {
        return count(GENUINE + " AND " + RUNNING, scope);
    }

    /** Those of merged and marked tickets that would be one of the three. */
    Map<Promise, Long> excluded(Scope scope) {
        return count(LEFT_OUT + " AND (" + MET + " OR " + BREACHED + " OR " + RUNNING + ")", scope);
    }

    private Map<Promise, Long> count(String condition, Scope scope) {
        var query = wall.em()
                .createQuery(COUNT + condition + " GROUP BY c.metric, c.priority", Object[].class)
                .setParameter("tenant", scope.contract().tenant().value())
                .setParameter("contract", scope.contract().key())
                .setParameter("to", scope.period().to());
        if (condition.contains(":from"))
            query.setParameter("from", scope.period().from());
        if (condition.contains(":now")) query.setParameter("now", scope.now());
        return query.getResultStream()
                .collect(
                        Collectors.toMap(row -> new Promise((Metric) row[0], (Priority) row[1]), row -> (Long) row[2]));
    }

    /** Which clocks are counted, as of when. */
    record Scope(Contract contract, Interval period, Instant now) {}
}
