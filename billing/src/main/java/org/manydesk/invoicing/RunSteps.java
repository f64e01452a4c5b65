package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.manydesk.contract.Contracts;
import org.manydesk.scope.TenantId;

/**
 * The steps of a run, each a transaction: an invoice and what became of the contract's month are committed together. Who
 * holds the month's row does it, the next one finds it done; so any number of nodes may work on a run, and any may die.
 */
@ApplicationScoped
@Transactional
class RunSteps {
    private final InvoiceRuns runs;
    private final Contracts contracts;
    private final Invoicing invoicing;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected RunSteps() {
        this(null, null, null, null);
    }

    @Inject
    RunSteps(InvoiceRuns runs, Contracts contracts, Invoicing invoicing, Clock clock) {
        this.runs = runs;
        this.contracts = contracts;
        this.invoicing = invoicing;
        this.clock = clock;
    }

    /** A run with something to do. */
    record Open(RunId run, String startedBy) {}

    /**
     * A month to be done, and its client, whose alone is reached meanwhile.
     *
     * @param paysForGroup whether its invoice collects what other months come to
     */
    record Waiting(TenantId tenant, long month, boolean paysForGroup) {}

    List<Open> open() {
        return runs.unfinished().stream()
                .map(run -> new Open(run.id(), run.startedBy()))
                .toList();
    }

    List<Waiting> waiting(RunId run) {
        var payers = contracts.payingForGroups();
        return runs.waiting(run).stream()
                .map(month -> new Waiting(month.tenant(), month.key(), payers.contains(month.contract())))
                .toList();
    }

    /** Drafts its invoice, unless another did so meanwhile. */
    void draft(Waiting one) {
        var month = runs.heldMonth(one.tenant(), one.month());
        if (!month.isWaiting()) return;
        var contract = contracts.get(one.tenant(), month.contract());
        if (invoicing.isBillable(contract, month.period()))
            month.ran(invoicing.run(contract, month.period()), clock.instant());
        else month.hadNothingToBill(clock.instant());
    }

    /** Parks it, with the reason. */
    void park(Waiting one, String why) {
        var month = runs.heldMonth(one.tenant(), one.month());
        if (month.isWaiting()) month.fail(why, clock.instant());
    }

    void finish(RunId id) {
        var run = runs.held(id);
        if (run.finishedAt().isEmpty() && runs.waiting(id).isEmpty()) run.finish(clock.instant());
    }
}
