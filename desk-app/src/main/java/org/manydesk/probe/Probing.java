package org.manydesk.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.manydesk.audit.AuditTrail;
import org.manydesk.scope.CurrentCaller;

/** Has the wall probed, one probe at a time for a provider, and writes down what comes of it. */
@ApplicationScoped
@Transactional
public class Probing {
    /** So many reports are kept for a provider; those before them are removed when another probe begins. */
    public static final int KEPT = 100;

    private final WallProbes probes;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Probing() {
        this(null, null, null, null);
    }

    @Inject
    Probing(WallProbes probes, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.probes = probes;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Starts a probe, which waits for its turn; the one that goes on already, where one does. */
    public WallProbe start() {
        return probes.going().orElseGet(this::begun);
    }

    private WallProbe begun() {
        var person = caller.person();
        var probe = new WallProbe(person.provider(), person.email(), Product.version(), clock.instant());
        probes.add(probe);
        probes.keepNewest(KEPT);
        audit.record("WALL_PROBE_STARTED", Long.toString(probe.key()), Map.of("product", probe.product()));
        return probe;
    }

    /** The one that is to be worked on next: one that waits. One that was left alone is broken off. */
    Optional<WallProbe> next() {
        var going = probes.going();
        going.filter(probe -> probe.isLeftAlone(clock.instant()))
                .ifPresent(probe -> breakOff(probe.key(), "The server stopped before the end. Start it again."));
        return going.filter(probe -> probe.state() == WallProbe.State.WAITING);
    }

    /** A probe for which no node knows where it can be called is broken off when it has waited for long. */
    void breakOffUncalled(WallProbe probe) {
        if (probe.askedAt().plus(WallProbe.SILENCE).isAfter(clock.instant())) return;
        breakOff(
                probe.key(),
                "The server does not know where it can be called without TLS. Let something call its plain port, such as"
                        + " the proxy's check of its health, and start the probe again.");
    }

    void started(long id, int operations, int pages, int steps) {
        change(id, probe -> probe.start(operations, pages, steps, clock.instant()));
    }

    void beginStep(long id, String step) {
        change(id, probe -> probe.begin(step, clock.instant()));
    }

    void keep(long id, List<Trial> trials) {
        change(id, probe -> {
            var now = clock.instant();
            probes.addAll(trials.stream()
                    .map(trial -> new WallTrial(probe, trial, now))
                    .toList());
            var wrong =
                    trials.stream().filter(trial -> trial.wrong().isPresent()).count();
            probe.count(trials.size(), (int) wrong);
        });
    }

    void stepDone(long id) {
        change(id, probe -> probe.stepDone(clock.instant()));
    }

    void end(long id) {
        change(id, probe -> {
            probe.end(clock.instant());
            audit.record(
                    probe.wrong() == 0 ? "WALL_PROBE_CLEAN" : "WALL_PROBE_FOUND_LEAKS",
                    Long.toString(id),
                    Map.of("tried", probe.tried(), "wrong", probe.wrong(), "product", probe.product()));
        });
    }

    void breakOff(long id, String why) {
        change(id, probe -> {
            probe.breakOff(why, clock.instant());
            audit.record("WALL_PROBE_BROKEN_OFF", Long.toString(id), Map.of("why", probe.reason()));
        });
    }

    private void change(long id, Consumer<WallProbe> verb) {
        verb.accept(probes.locked(id));
    }
}
