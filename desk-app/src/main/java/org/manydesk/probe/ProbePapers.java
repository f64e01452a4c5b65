package org.manydesk.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.print.Copy;
import org.manydesk.problem.Conflict;
import org.manydesk.provider.Providers;
import org.manydesk.rest.PageRequest;

/** The report of a probe as a file that an auditor can keep. */
@ApplicationScoped
@Transactional
public class ProbePapers {
    public static final String PDF = "application/pdf";

    private static final int FINDINGS = 200;

    private final WallProbes probes;
    private final Providers providers;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ProbePapers() {
        this(null, null);
    }

    @Inject
    ProbePapers(WallProbes probes, Providers providers) {
        this.probes = probes;
        this.providers = providers;
    }

    /** @throws Conflict before its end */
    public Copy pdf(String id) {
        var probe = probes.get(id);
        if (!probe.state().isOver()) throw new Conflict("This probe still goes on. Come back when it is over.");
        var findings = probes.trials(probe, WallProbes.Sieve.WRONG, new PageRequest(FINDINGS, null)).stream()
                .limit(FINDINGS)
                .toList();
        var page = new ProbePage(probe, probes.totals(probe), findings);
        return new Copy(
                "wall-" + id + ".pdf", PDF, page.draw(providers.own().profile().name()));
    }
}
