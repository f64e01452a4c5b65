package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** What members of a team are assigned to by being in it. It is kept with their own assignments, but changes with the team. */
@ApplicationScoped
public class TeamAssignments {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TeamAssignments() {
        this(null);
    }

    @Inject
    TeamAssignments(Wall wall) {
        this.wall = wall;
    }

    /** Says anew that these people see these clients by the team. */
    public void replace(long team, List<UserAccount> members, Collection<TenantId> clients) {
        wall.em()
                .createQuery("DELETE FROM Assignment a WHERE a.teamId = :team")
                .setParameter("team", team)
                .executeUpdate();
        for (var member : members) for (var client : clients) wall.add(Assignment.byTeam(member, client, team));
        wall.em().flush();
    }
}
