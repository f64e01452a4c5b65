package org.manydesk.lookout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.TenantId;
import org.manydesk.signin.SystemDirectory;
import org.manydesk.timer.RecurringWork;

/**
 * Looks out every few minutes, over all providers. What is told is a transaction of its own, within its own client; what
 * fails is tried again with the next look and keeps nothing else waiting.
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
        for (var seen : caller.as(provider, lookout::sightings))
            within(provider, seen.client(), () -> lookout.tell(seen));
        for (var contract : caller.as(provider, lookout::withPacks))
            within(provider, contract.tenant(), () -> lookout.lookAtPacks(contract));
    }

    private void within(Caller.SystemWork provider, TenantId client, Runnable deed) {
        caller.as(new Caller.SystemWork(NAME, provider.provider(), List.of(client)), () -> isDone(client, deed));
    }

    private static boolean isDone(TenantId client, Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (RuntimeException failed) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "What client " + client + " should hear of cannot be told now",
                    failed);
            return false;
        }
    }
}
