package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.ProviderKey;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantKey;
import org.manydesk.scope.Wall;

/** The runs of the caller's provider in which there is a contract within reach, and what became of those contracts' months. */
@ApplicationScoped
public class InvoiceRuns {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected InvoiceRuns() {
        this(null);
    }

    @Inject
    InvoiceRuns(Wall wall) {
        this.wall = wall;
    }

    /** The run, or {@link Unknown} where none of its contracts is within reach. */
    public InvoiceRun get(RunId id) {
        var run = wall.em().find(InvoiceRun.class, new ProviderKey(wall.reach().provider(), id.value()));
        if (run == null || counts(id).isEmpty()) throw new Unknown("run", id.toString());
        return run;
    }

    /** One page of them, the newest first, with one more where more follow. */
    List<InvoiceRun> list(PageRequest page) {
        return wall.em()
                .createQuery(
                        "SELECT r FROM InvoiceRun r WHERE r.id < :before AND EXISTS (SELECT m.id FROM RunMonth m"
                                + " WHERE m.runId = r.id) ORDER BY r.id DESC",
                        InvoiceRun.class)
                .setParameter("before", page.beforeId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** How many of its months, within reach, became what. */
    Map<RunOutcome, Integer> counts(RunId run) {
        var counts = new EnumMap<RunOutcome, Integer>(RunOutcome.class);
        wall.em()
                .createQuery(
                        "SELECT m.outcome, COUNT(m) FROM RunMonth m WHERE m.runId = :run GROUP BY m.outcome",
                        Object[].class)
                .setParameter("run", run.value())
                .getResultStream()
                .forEach(row -> counts.put((RunOutcome) row[0], ((Long) row[1]).intValue()));
        return counts;
    }

    /** One page of its months within reach, in the order of contracts and periods, with one more where more follow. */
    List<RunMonth> months(RunId run, Optional<RunOutcome> outcome, PageRequest page) {
        var query = wall.em()
                .createQuery(
                        "SELECT m FROM RunMonth m WHERE m.runId = :run AND m.id > :after"
                                + (outcome.isPresent() ? " AND m.outcome = :outcome" : "")
                                + " ORDER BY m.id",
                        RunMonth.class)
                .setParameter("run", run.value())
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1);
        outcome.ifPresent(wanted -> query.setParameter("outcome", wanted));
        return query.getResultList();
    }

    /** Those that nobody looked at yet, in their order. */
    List<RunMonth> waiting(RunId run) {
        return wall.em()
                .createQuery(
                        "SELECT m FROM RunMonth m WHERE m.runId = :run AND m.outcome = :waiting ORDER BY m.id",
                        RunMonth.class)
                .setParameter("run", run.value())
                .setParameter("waiting", RunOutcome.WAITING)
                .getResultList();
    }

    /** The months without an invoice that are parked: the last run that looked at them could not draft them. */
    List<RunMonth> parked() {
        return wall.em()
                .createQuery(
                        "SELECT m FROM RunMonth m WHERE m.outcome = :failed AND NOT EXISTS (SELECT l.id FROM RunMonth l"
                                + " WHERE l.tenantId = m.tenantId AND l.contractId = m.contractId AND l.period = m.period"
                                + " AND l.id > m.id) AND NOT EXISTS (SELECT i.id FROM Invoice i WHERE i.tenantId ="
                                + " m.tenantId AND i.contractId = m.contractId AND i.period = m.period) ORDER BY m.id",
                        RunMonth.class)
                .setParameter("failed", RunOutcome.FAILED)
                .getResultList();
    }

    /** Those of the provider that are not finished. */
    List<InvoiceRun> unfinished() {
        return wall.em()
                .createQuery("SELECT r FROM InvoiceRun r WHERE r.inHand IS NOT NULL ORDER BY r.id", InvoiceRun.class)
                .getResultList();
    }

    Optional<InvoiceRun> inHand(String inHand) {
        return wall.em()
                .createQuery("SELECT r FROM InvoiceRun r WHERE r.inHand = :inHand", InvoiceRun.class)
                .setParameter("inHand", inHand)
                .getResultStream()
                .findFirst();
    }

    /** The run, locked until the transaction ends. */
    InvoiceRun held(RunId id) {
        return wall.em()
                .find(
                        InvoiceRun.class,
                        new ProviderKey(wall.reach().provider(), id.value()),
                        LockModeType.PESSIMISTIC_WRITE);
    }

    /** A month of a run, locked until the transaction ends, as it is now. */
    RunMonth heldMonth(TenantId tenant, long id) {
        return wall.em().find(RunMonth.class, new TenantKey(tenant, id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Enters a run with all its months waiting. */
    InvoiceRun add(Optional<YearMonth> period, Signature signature, List<BillableMonth> months) {
        var run = wall.add(new InvoiceRun(wall.reach().provider(), period, signature));
        wall.em().flush();
        months.forEach(month -> wall.add(new RunMonth(run, month)));
        wall.em().flush();
        return run;
    }
}
