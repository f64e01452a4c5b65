package org.manydesk.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.signin.SystemDirectory;
import org.manydesk.timer.RecurringWork;

/** Brings the probes that wait to their end, one after the other. */
@ApplicationScoped
class ProbeWork implements RecurringWork {
    private static final System.Logger LOG = System.getLogger(ProbeWork.class.getName());

    private final GroundStore store;
    private final SystemDirectory directory;
    private final CurrentCaller caller;
    private final Probing probing;
    private final ProbeRun run;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ProbeWork() {
        this(null, null, null, null, null);
    }

    @Inject
    ProbeWork(GroundStore store, SystemDirectory directory, CurrentCaller caller, Probing probing, ProbeRun run) {
        this.store = store;
        this.directory = directory;
        this.caller = caller;
        this.probing = probing;
        this.run = run;
    }

    @Override
    public String name() {
        return "wall-probe";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void work() {
        var waiting = store.waiting();
        if (waiting.isEmpty()) return;
        directory.everywhere("the probe of the wall").stream()
                .filter(provider -> waiting.contains(provider.provider()))
                .forEach(provider -> caller.as(provider, () -> done(provider)));
    }

    private boolean done(Caller.SystemWork provider) {
        probing.next().ifPresent(probe -> {
            var product = run.address();
            if (product.isPresent()) toTheEnd(probe.key(), product.get());
            else probing.breakOffUncalled(probe);
        });
        return provider.reach().isEmpty();
    }

    private void toTheEnd(long probe, URI product) {
        try {
            run.run(probe, product);
            probing.end(probe);
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "The probe of the wall was broken off", broken);
            probing.breakOff(probe, "It could not go on: " + broken.getMessage() + ". The server's log has more.");
        }
    }

    /** Gathers trials and keeps them some hundreds at a time. */
    static final class Keeping {
        private static final int AT_ONCE = 200;

        private final Probing probing;
        private final long probe;
        private final List<Trial> gathered = new ArrayList<>();

        Keeping(Probing probing, long probe) {
            this.probing = probing;
            this.probe = probe;
        }

        void add(Trial trial) {
            gathered.add(trial);
            if (gathered.size() >= AT_ONCE) flush();
        }

        void flush() {
            if (gathered.isEmpty()) return;
            probing.keep(probe, List.copyOf(gathered));
            gathered.clear();
        }
    }
}
