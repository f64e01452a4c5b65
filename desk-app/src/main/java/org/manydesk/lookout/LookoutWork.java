package org.manydesk.lookout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Succession;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.TenantId;
import org.manydesk.signin.SystemDirectory;
import org.manydesk.timer.RecurringWork;

/**
 * Looks out every few minutes, over all providers. What is told is a transaction of its own, within its own client; what
 * fails, be it the look itself, is tried again with the next look and keeps nothing else waiting.
 *
 * @see "decision 0037"
 */
@ApplicationScoped
class LookoutWork implements RecurringWork {
    private static final System.Logger LOG = System.getLogger(LookoutWork.class.getName());
    private static final String NAME = "lookout";
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final SystemDirectory directory;
    private final CurrentCaller caller;
    private final Lookout lookout;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected LookoutWork() {
        this(null, null, null);
    }

    @Inject
    LookoutWork(SystemDirectory directory, CurrentCaller caller, Lookout lookout) {
        this.directory = directory;
        this.caller = caller;
        this.lookout = lookout;
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
    public void work() {
        directory.everywhere(NAME).forEach(this::work);
    }

    private void work(Caller.SystemWork provider) {
        for (var looks : List.<Supplier<List<Sighting>>>of(lookout::answers, lookout::notices))
            for (var seen : seen(provider, looks, List.of())) within(provider, seen.client(), () -> lookout.tell(seen));
        seen(provider, lookout::agreed, Map.<Contract, Succession>of())
                .forEach((contract, agreed) -> lookAtPacks(provider, contract, agreed));
    }

    /** Most contracts have none, so that is asked before anything is opened for one. */
    private void lookAtPacks(Caller.SystemWork provider, Contract contract, Succession agreed) {
        if (holds(contract.tenant(), () -> lookout.areKept(agreed)))
            within(provider, contract.tenant(), () -> lookout.lookAtPacks(contract));
    }

    private <T> T seen(Caller.SystemWork provider, Supplier<T> look, T nothing) {
        try {
            return caller.as(provider, look);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Nothing of provider " + provider.provider() + " can be seen now", failed);
            return nothing;
        }
    }

    private void within(Caller.SystemWork provider, TenantId client, Runnable deed) {
        caller.as(
                new Caller.SystemWork(NAME, provider.provider(), List.of(client)),
                () -> holds(client, () -> {
                    deed.run();
                    return true;
                }));
    }

    private static boolean holds(TenantId client, BooleanSupplier deed) {
        try {
            return deed.getAsBoolean();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "What client " + client + " should hear of cannot be told now", failed);
            return false;
        }
    }
}
