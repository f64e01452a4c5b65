package org.manydesk.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs one probe, from planting to the last look. */
@ApplicationScoped
class ProbeRun {
    private final OwnAddress address;
    private final Pages pages;
    private final GroundLaying laying;
    private final RealRows rows;
    private final Probing probing;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ProbeRun() {
        this(null, null, null, null, null);
    }

    @Inject
    ProbeRun(OwnAddress address, Pages pages, GroundLaying laying, RealRows rows, Probing probing) {
        this.address = address;
        this.pages = pages;
        this.laying = laying;
        this.rows = rows;
        this.probing = probing;
    }

    /** Where the product is called; empty where nobody has called it yet. */
    Optional<URI> address() {
        return address.find();
    }

    void run(long probe, URI product) {
        var calls = ProbedCall.all(Visitor.anonymous(product));
        var known = pages.all();
        probing.started(probe, calls.size(), known.size(), 1);
        probing.beginStep(probe, "Clients are planted to try it on");
        var ready = laying.ready(product, calls, Long.toString(probe));
        try {
            var keeping = new ProbeWork.Keeping(probing, probe);
            var steps = new ArrayList<>(new ProbeWalk(product, ready, calls, known, keeping::add).steps());
            steps.add(new ProbeWalk.Step(
                    "Rows of real clients", () -> rows.trials(rows.forbidden()).forEach(keeping::add)));
            mustBeWhole(calls, known, ready);
            probing.started(probe, calls.size(), known.size(), steps.size());
            steps.forEach(step -> done(probe, step, keeping));
        } finally {
            laying.close(ready);
        }
    }

    private static void mustBeWhole(List<ProbedCall> calls, List<ProbedPage> known, GroundLaying.Ready ready) {
        var missing = new ArrayList<>(new WallWalk(calls, ready.laid().alpha().ids(), trial -> {}).missing());
        known.forEach(page -> missing.addAll(page.missing()));
        if (!missing.isEmpty()) throw new IllegalStateException("No id is known for " + missing);
    }

    private void done(long probe, ProbeWalk.Step step, ProbeWork.Keeping keeping) {
        probing.beginStep(probe, step.name());
        step.work().run();
        keeping.flush();
        probing.stepDone(probe);
    }
}
