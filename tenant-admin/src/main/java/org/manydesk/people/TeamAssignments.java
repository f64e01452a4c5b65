package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;
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
        var wanted = members.stream()
                .flatMap(member -> clients.stream().map(client -> Assignment.byTeam(member, client, team)))
                .toList();
        var kept = of(team);
        kept.keySet().retainAll(wanted.stream().map(TeamAssignments::said).collect(Collectors.toSet()));
        removeAllBut(kept.values(), team);
        wanted.stream().filter(one -> !kept.containsKey(said(one))).forEach(wall::add);
        wall.em().flush();
    }

    /** The ids of the rows of a team, by what each says. */
    private Map<Said, Long> of(long team) {
        return wall.em()
                .createQuery("SELECT a FROM Assignment a WHERE a.teamId = :team", Assignment.class)
                .setParameter("team", team)
                .getResultStream()
                .collect(Collectors.toMap(TeamAssignments::said, Assignment::key, (one, other) -> one, HashMap::new));
    }

    /** Who sees which client. */
    private record Said(UserId member, TenantId client) {}

    private static Said said(Assignment one) {
        return new Said(one.user(), one.to());
    }

    private void removeAllBut(Collection<Long> kept, long team) {
        var some = kept.isEmpty() ? "" : " AND a.id NOT IN :kept";
        var removal = wall.em()
                .createQuery("DELETE FROM Assignment a WHERE a.teamId = :team" + some)
                .setParameter("team", team);
        if (!kept.isEmpty()) removal.setParameter("kept", kept);
        removal.executeUpdate();
    }
}
