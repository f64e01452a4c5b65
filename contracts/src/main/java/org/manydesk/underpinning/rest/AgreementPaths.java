package org.manydesk.underpinning.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Whereabouts;
import org.manydesk.underpinning.Agreements;

/** What paths name of agreements. */
@ApplicationScoped
class AgreementPaths {
    /** {@code {agreement}}: a version of an agreement; it exists for the staff of its provider only. */
    @Produces
    PathScope agreement(Agreements agreements, CurrentCaller caller) {
        return PathScope.of("agreement", Whereabouts.ofProvider("operational_agreement"), path -> {
            var id = path.get("agreement");
            if (!caller.person().role().isStaff()) throw new Unknown("agreement", id);
            agreements.get(id);
        });
    }
}
