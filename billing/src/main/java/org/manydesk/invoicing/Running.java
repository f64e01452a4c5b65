package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;
import org.manydesk.rest.PageRequest;

/**
 * Begins runs over all contracts within the caller's reach, and tells how far they are. The contracts are worked off in the
 * background, by {@link RunWork}.
 *
 * @see "decision 0025"
 */
@ApplicationScoped
@Transactional
public class Running {
    private final InvoiceRuns runs;
    private final BillableMonths billable;
    private final Signatures signatures;
    private final AuditTrail audit;
    private final Event<RunBegun> begun;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Running() {
        this(null, null, null, null, null);
    }

    @Inject
    Running(InvoiceRuns runs, BillableMonths billable, Signatures signatures, AuditTrail audit, Event<RunBegun> begun) {
        this.runs = runs;
        this.billable = billable;
        this.signatures = signatures;
        this.audit = audit;
        this.begun = begun;
    }

    /**
     * What asking for a run came to.
     *
     * @param isNew whether this call began it; else it was under way
     */
    public record Begun(RunSheet run, boolean isNew) {}

    /**
     * Runs a month of every contract within reach. While the caller's run of that month is under way, it is that one.
     *
     * @throws Conflict when no contract covers the month, or it is not over for any of them
     */
    public Begun begin(YearMonth period) {
        return underWay(Optional.of(period)).orElseGet(() -> begin(Optional.of(period), months(period)));
    }

    private List<BillableMonth> months(YearMonth period) {
        var months = billable.in(period);
        if (months.isEmpty())
            throw new Conflict(
                    "No contract within your reach is in force in %s. Choose another month.".formatted(period));
        var now = signatures.sign().at();
        if (months.stream().noneMatch(month -> month.isOver(now)))
            throw new Conflict("%s is not over yet. Run it once it is.".formatted(period));
        return months;
    }

    /**
     * Runs every month within reach that is over and has no invoice, of each contract the oldest first.
     *
     * @throws Conflict when none is missed
     */
    public Begun catchUp() {
        return underWay(Optional.empty()).orElseGet(() -> {
            var missed = billable.missed();
            if (missed.isEmpty()) throw new Conflict("No month within your reach was missed; there is nothing to run.");
            return begin(Optional.empty(), missed);
        });
    }

    private Optional<Begun> underWay(Optional<YearMonth> period) {
        return runs.inHand(InvoiceRun.inHand(period, signatures.sign())).map(run -> new Begun(sheet(run), false));
    }

    private Begun begin(Optional<YearMonth> period, List<BillableMonth> months) {
        var run = runs.add(period, signatures.sign(), months);
        var what = period.map(YearMonth::toString).orElse("missed months");
        audit.record("INVOICE_RUN_BEGUN", what, Map.of("run", run.id().toString(), "contracts", months.size()));
        begun.fire(new RunBegun(run.provider(), run.id()));
        return new Begun(sheet(run), true);
    }

    /** The run, or {@link org.manydesk.problem.Unknown} where none of its contracts is within reach. */
    public RunSheet get(RunId id) {
        return sheet(runs.get(id));
    }

    /** The caller's run that is under way, the newest of several. */
    public Optional<RunSheet> mine() {
        var me = signatures.sign().by();
        return runs.unfinished().reversed().stream()
                .filter(run -> run.startedBy().equals(me))
                .map(this::sheet)
                .findFirst();
    }

    /** The runs with a contract within reach, the newest first, with one more than the page where more follow. */
    public List<RunSheet> list(PageRequest page) {
        return runs.list(page).stream().map(this::sheet).toList();
    }

    /**
     * What became of the months of a run that are within reach, with one more than the page where more follow.
     *
     * @param outcome only these; empty for all
     */
    public List<RunMonth> months(RunId id, Optional<RunOutcome> outcome, PageRequest page) {
        return runs.months(runs.get(id).id(), outcome, page);
    }

    private RunSheet sheet(InvoiceRun run) {
        return RunSheet.of(run, runs.counts(run.id()));
    }
}
