package org.manydesk.timekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.TenantId;
import org.manydesk.signin.SystemDirectory;
import org.manydesk.timer.RecurringWork;

/** Has the open clocks of all clients worked out anew whenever a node starts, and daily. */
@ApplicationScoped
class ReplanningWork implements RecurringWork {
    private static final System.Logger LOG = System.getLogger(ReplanningWork.class.getName());
    private static final String NAME = "clocks";

    private final SystemDirectory directory;
    private final CurrentCaller caller;
    private final Replanning replanning;
    private final Rejudging rejudging;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ReplanningWork() {
        this(null, null, null, null);
    }

    @Inject
    ReplanningWork(SystemDirectory directory, CurrentCaller caller, Replanning replanning, Rejudging rejudging) {
        this.directory = directory;
        this.caller = caller;
        this.replanning = replanning;
        this.rejudging = rejudging;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public boolean isDueAtStart() {
        return true;
    }

    @Override
    public void work() {
        var begun = System.nanoTime();
        directory.everywhere(NAME).forEach(provider -> provider.reach().forEach(tenant -> work(provider, tenant)));
        LOG.log(
                System.Logger.Level.INFO,
                "Open clocks worked out anew in {0} ms",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private void work(Caller.SystemWork provider, TenantId tenant) {
        var scope = new Caller.SystemWork(NAME, provider.provider(), List.of(tenant));
        var more = true;
        while (more) more = caller.as(scope, () -> rejudging.withoutRound(tenant));
        var done = OptionalLong.of(Long.MIN_VALUE);
        while (done.isPresent()) {
            var after = done.getAsLong();
            done = caller.as(scope, () -> replanning.plan(tenant, after));
        }
    }
}
