package org.manydesk.knowledge.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.knowledge.Reading;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.CurrentCaller;

/** What paths name of articles. */
@ApplicationScoped
class ArticlePaths {
    /** {@code {shared}}: an article that the provider shares; as such it is there for staff. */
    @Produces
    PathScope shared(Reading reading, CurrentCaller caller) {
        return PathScope.within("shared", path -> {
            var slug = path.get("shared");
            if (!caller.person().role().isStaff()) throw new Unknown("article", slug);
            reading.shared(slug);
        });
    }

    /** {@code {article}}: what the client {@code {key}} reads under a slug. */
    @Produces
    PathScope article(Reading reading) {
        return PathScope.within("article", path -> reading.of(path.get("key"), path.get("article")));
    }
}
