package org.manydesk.invoicing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.manydesk.problem.Busy;
import org.manydesk.problem.Problem;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.TenantId;
import org.manydesk.signin.SystemDirectory;
import org.manydesk.timer.RecurringWork;

/**
 * Works off runs: at once where they were begun, and every few seconds whatever a node that died left behind. Each contract's
 * month is a transaction of its own, within its own client, on behalf of whoever began the run.
 *
 * @see "decision 0025"
 */
@ApplicationScoped
class RunWork implements RecurringWork {
    private static final System.Logger LOG = System.getLogger(RunWork.class.getName());
    private static final String NAME = "invoice-runs";
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final SystemDirectory directory;
    private final CurrentCaller caller;
    private final RunSteps steps;

    @Resource
    private ManagedExecutorService executor;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected RunWork() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway") // the container sets the executor
    RunWork(SystemDirectory directory, CurrentCaller caller, RunSteps steps) {
        this.directory = directory;
        this.caller = caller;
        this.steps = steps;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public boolean isDueAtStart() {
        return true;
    }

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunBegun begun) {
        executor.execute(() -> directory.everywhere(NAME).stream()
                .filter(provider -> provider.provider().equals(begun.provider()))
                .forEach(this::work));
    }

    @Override
    public void work() {
        directory.everywhere(NAME).forEach(this::work);
    }

    private void work(Caller.SystemWork provider) {
        for (var run : caller.as(provider, steps::open)) {
            for (var one : inAnyOrder(caller.as(provider, () -> steps.waiting(run.run()))))
                caller.as(of(run, provider.provider(), one.tenant()), () -> isDone(one));
            caller.as(provider, () -> isSeenTo(run.run()));
        }
    }

    /**
     * Clients in an order of this node's own, so that nodes seldom meet; the months of each in theirs. Who pays for a group
     * comes after its members.
     */
    private static List<RunSteps.Waiting> inAnyOrder(List<RunSteps.Waiting> all) {
        var byClient = new LinkedHashMap<TenantId, List<RunSteps.Waiting>>();
        all.forEach(one -> byClient.computeIfAbsent(one.tenant(), tenant -> new ArrayList<>())
                .add(one));
        var clients = new ArrayList<>(byClient.values());
        Collections.shuffle(clients);
        return clients.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(RunSteps.Waiting::paysForGroup))
                .toList();
    }

    /** What is drafted is drafted by whoever began the run, so that somebody else approves where four eyes are wanted. */
    private static Caller.SystemWork of(RunSteps.Open run, ProviderId provider, TenantId tenant) {
        return new Caller.SystemWork(run.startedBy(), provider, List.of(tenant));
    }

    private boolean isDone(RunSteps.Waiting one) {
        try {
            steps.draft(one);
            return true;
        } catch (Busy later) {
            LOG.log(System.Logger.Level.INFO, "Others are at work on a month of run; it waits", later);
            return false;
        } catch (Problem told) {
            steps.park(one, told.detail());
            return false;
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "A contract's month cannot be drafted: " + one, broken);
            steps.park(one, Words.of("run.broken"));
            return false;
        }
    }

    private boolean isSeenTo(RunId run) {
        steps.finish(run);
        return true;
    }
}
