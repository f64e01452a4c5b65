package org.manydesk.timer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Has the recurring work done while the product runs, by db-scheduler, which keeps times and leases in the database that
 * the nodes share. It is done on threads of the
 * server, which know transactions and injected beans.
 *
 * @see "decision 0014"
 */
@ApplicationScoped
public class Timers {
    private static final System.Logger LOG = System.getLogger(Timers.class.getName());
    private static final int THREADS = 4;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    /** After six of them without a sign a node is thought dead, and its work is taken over. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);

    private final Instance<RecurringWork> works;

    @Resource(lookup = "java:app/manydesk")
    private DataSource database;

    @Resource
    private ManagedExecutorService threads;

    private @Nullable Scheduler scheduler;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Timers() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway") // the container sets the resources
    Timers(@Any Instance<RecurringWork> works) {
        this.works = works;
    }

    /** To be called once when the product starts. */
    public void start() {
        var known = works.stream().toList();
        var begun = Scheduler.create(database)
                .startTasks(known.stream().map(this::task).toList())
                .threads(THREADS)
                .pollingInterval(LOOK_EVERY)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(PATIENCE_AT_THE_END)
                .build();
        scheduler = begun;
        atOnce(begun, known);
        begun.start();
    }

    private RecurringTask<Void> task(RecurringWork work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.every())).execute((instance, context) -> done(work));
    }

    private void done(RecurringWork work) {
        try {
            threads.submit(work::work).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(work.name() + " failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void atOnce(Scheduler scheduler, List<RecurringWork> works) {
        works.stream().filter(RecurringWork::isDueAtStart).forEach(work -> atOnce(scheduler, work));
    }

    private void atOnce(Scheduler scheduler, RecurringWork work) {
        try {
            scheduler.reschedule(task(work).getDefaultTaskInstance(), Instant.EPOCH);
        } catch (TaskInstanceException begun) {
            LOG.log(System.Logger.Level.DEBUG, "It was never done yet, or is just now: " + work.name(), begun);
        }
    }

    /** To be called once before the product ends; what is being done comes to its end, within ten seconds. */
    public void stop() {
        if (scheduler != null) scheduler.stop();
    }
}
