package org.manydesk.sight;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.people.Assignment;
import org.manydesk.people.People;
import org.manydesk.people.RoleSheet;
import org.manydesk.people.Roles;
import org.manydesk.people.StandIn;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Wall;
import org.manydesk.signin.SeeingAs;
import org.manydesk.team.Team;
import org.manydesk.team.Teams;

/** Those whom the wall lets see a client, each with what lets them, and those whom it keeps out because somebody said so. */
@ApplicationScoped
class Onlookers {
    private final Wall wall;
    private final People people;
    private final Roles roles;
    private final Teams teams;
    private final SeeingAs seeing;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Onlookers() {
        this(null, null, null, null, null);
    }

    @Inject
    Onlookers(Wall wall, People people, Roles roles, Teams teams, SeeingAs seeing) {
        this.wall = wall;
        this.people = people;
        this.roles = roles;
        this.teams = teams;
        this.seeing = seeing;
    }

    /**
     * All who see a client or are kept from it, by name.
     *
     * @param seeing of the provider's staff and of the client
     */
    record Found(List<Onlooker> seeing, List<KeptOut> keptOut) {}

    Found of(TenantId client) {
        var reaching = Set.copyOf(wall.whoReaches(client));
        var grounds = grounds(client);
        var narrowed = roles.sheets().stream().collect(toMap(RoleSheet::id, role -> role));
        var seeing = some(reaching).stream()
                .map(person -> Onlooker.of(person, person.customRole().map(narrowed::get), grounds.of(person)))
                .toList();
        return new Found(seeing, keptOut(grounds.denials(), reaching));
    }

    private List<KeptOut> keptOut(Map<UserId, Assignment> denials, Set<UserId> reaching) {
        var out = denials.keySet().stream().filter(person -> !reaching.contains(person));
        return some(out.collect(Collectors.toSet())).stream()
                .filter(UserAccount::isActive)
                .flatMap(person ->
                        Stream.ofNullable(denials.get(person.id())).map(denial -> KeptOut.of(person, denial.since())))
                .toList();
    }

    private Grounds grounds(TenantId client) {
        var standIns = people.standIns();
        var absent = some(standIns.stream().map(StandIn::absent).collect(Collectors.toSet()));
        return new Grounds(
                people.assignmentsTo(client),
                standIns,
                absent.stream().collect(toMap(UserAccount::id, person -> person)),
                teams.all().stream().collect(toMap(Team::key, Team::name)),
                seeing.running(client));
    }

    private List<UserAccount> some(Set<UserId> ids) {
        return people.all(ids.stream().map(UserId::value).toList()).stream()
                .sorted(Onlooker.BY_NAME)
                .toList();
    }
}
