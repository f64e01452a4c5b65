package org.manydesk.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;

/** Has imports worked on in the background: those that were just accepted, and those that a crash left alone (IMP-4). */
@ApplicationScoped
public class ImportStart {
    private static final System.Logger LOG = System.getLogger(ImportStart.class.getName());
    private static final int LOOK_EVERY_SECONDS = 20;

    private final ImportWork work;
    private final Landing landing;
    private final LeftAlone leftAlone;
    private final CurrentCaller caller;

    @Resource
    private ManagedScheduledExecutorService executor;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ImportStart() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway") // the container sets the executor
    ImportStart(ImportWork work, Landing landing, LeftAlone leftAlone, CurrentCaller caller) {
        this.work = work;
        this.landing = landing;
        this.leftAlone = leftAlone;
        this.caller = caller;
    }

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportAccepted job) {
        executor.execute(() -> as(job, () -> work.work(job)));
    }

    void look(@Observes @Initialized(ApplicationScoped.class) Object started) {
        executor.scheduleWithFixedDelay(this::takeOver, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void takeOver() {
        try {
            leftAlone
                    .list()
                    .forEach(job -> as(job, () -> {
                        if (landing.takeOver(job.id())) work.work(job);
                    }));
        } catch (RuntimeException later) {
            LOG.log(System.Logger.Level.WARNING, "Imports that were left alone cannot be taken over now", later);
        }
    }

    private void as(ImportAccepted job, Runnable task) {
        var system = new Caller.SystemWork("import of " + job.startedBy(), job.provider(), List.of(job.tenant()));
        caller.as(system, () -> {
            task.run();
            return true;
        });
    }
}
