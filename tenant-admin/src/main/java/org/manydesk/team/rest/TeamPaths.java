package org.manydesk.team.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Whereabouts;
import org.manydesk.team.Teams;

/** What paths name of teams. */
@ApplicationScoped
class TeamPaths {
    /** {@code {team}}: a team of the provider; people of tenants see none. */
    @Produces
    PathScope team(Teams teams, CurrentCaller caller) {
        return PathScope.of("team", Whereabouts.ofProvider("team"), path -> {
            var id = id(path.get("team"));
            if (!caller.person().role().isStaff()) throw new Unknown("team", Long.toString(id));
            teams.get(id);
        });
    }

    static long id(String value) {
        return Ids.parse(value).orElseThrow(() -> new Unknown("team", value));
    }
}
