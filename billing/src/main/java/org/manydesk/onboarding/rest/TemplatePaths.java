package org.manydesk.onboarding.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.onboarding.StartingPoints;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.CurrentCaller;

/** What paths name of templates. */
@ApplicationScoped
class TemplatePaths {
    /** {@code {template}}: one of the product's or of the provider's own; it exists for staff only. */
    @Produces
    PathScope template(StartingPoints points, CurrentCaller caller) {
        return PathScope.within("template", path -> {
            var name = path.get("template");
            if (!caller.person().role().isStaff()) throw new Unknown("template", name);
            points.get(name);
        });
    }
}
