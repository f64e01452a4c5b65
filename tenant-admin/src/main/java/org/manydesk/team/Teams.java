package org.manydesk.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Wall;

/** The teams of the caller's provider. */
@ApplicationScoped
public class Teams {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Teams() {
        this(null);
    }

    @Inject
    Teams(Wall wall) {
        this.wall = wall;
    }

    public Team get(long id) {
        return wall.em()
                .createQuery("SELECT t FROM Team t WHERE t.id = :id", Team.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("team", Long.toString(id)));
    }

    /** All of them, by name. */
    public List<Team> all() {
        return wall.em()
                .createQuery("SELECT t FROM Team t ORDER BY t.name, t.id", Team.class)
                .getResultList();
    }

    /** One page in the order of creation, with one row more than the limit where more follow. */
    List<Team> list(PageRequest page) {
        return wall.em()
                .createQuery("SELECT t FROM Team t WHERE t.id > :after ORDER BY t.id", Team.class)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    Optional<Team> named(String name) {
        return wall.em()
                .createQuery("SELECT t FROM Team t WHERE t.name = :name", Team.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    List<TeamMember> members(Collection<Long> teams) {
        if (teams.isEmpty()) return List.of();
        return wall.em()
                .createQuery("SELECT m FROM TeamMember m WHERE m.teamId IN :teams", TeamMember.class)
                .setParameter("teams", teams)
                .getResultList();
    }

    List<TeamClient> clients(Collection<Long> teams) {
        if (teams.isEmpty()) return List.of();
        return wall.em()
                .createQuery("SELECT c FROM TeamClient c WHERE c.teamId IN :teams", TeamClient.class)
                .setParameter("teams", teams)
                .getResultList();
    }

    Team add(String name) {
        return wall.add(new Team(wall.reach().provider(), name));
    }

    /** The team, with its row locked until the end of the transaction, so that two changes of it follow each other. */
    Team locked(long id) {
        var team = get(id);
        wall.em().lock(team, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return team;
    }

    void replace(Team team, Collection<UserId> members, Collection<TenantId> clients) {
        empty(team);
        members.forEach(user -> wall.add(new TeamMember(team, user)));
        clients.forEach(client -> wall.add(new TeamClient(team, client)));
        wall.em().flush();
    }

    void remove(Team team) {
        empty(team);
        wall.em().remove(team);
    }

    private void empty(Team team) {
        for (var rows : List.of("TeamMember", "TeamClient")) {
            wall.em()
                    .createQuery("DELETE FROM " + rows + " r WHERE r.teamId = :team")
                    .setParameter("team", team.key())
                    .executeUpdate();
        }
    }
}
