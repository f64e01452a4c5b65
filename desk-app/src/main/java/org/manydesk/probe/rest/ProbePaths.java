package org.manydesk.probe.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.probe.WallProbes;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Whereabouts;

/** What paths name of probes. */
@ApplicationScoped
class ProbePaths {
    /** {@code {probe}}: a probe of the provider; people of its clients see none. */
    @Produces
    PathScope probe(WallProbes probes, CurrentCaller caller) {
        return PathScope.of("probe", Whereabouts.ofProvider("wall_probe"), path -> {
            var id = path.get("probe");
            if (!caller.person().role().isStaff()) throw new Unknown("probe", id);
            probes.get(id);
        });
    }
}
