package org.manydesk.team;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.manydesk.audit.AuditTrail;
import org.manydesk.people.People;
import org.manydesk.people.TeamAssignments;
import org.manydesk.people.UserAccount;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Ids;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Makes and changes teams, and assigns their members to the clients that they work for. */
@ApplicationScoped
@Transactional
public class Teaming {
    /** Each member is assigned to each client of the team; a team makes no more of them. */
    static final int MOST_ASSIGNMENTS = 20_000;

    private final Teams teams;
    private final TeamAssignments assignments;
    private final People people;
    private final Tenants tenants;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Teaming() {
        this(null, null, null, null, null);
    }

    @Inject
    Teaming(Teams teams, TeamAssignments assignments, People people, Tenants tenants, AuditTrail audit) {
        this.teams = teams;
        this.assignments = assignments;
        this.people = people;
        this.tenants = tenants;
        this.audit = audit;
    }

    /** All teams, by name. */
    public List<TeamSheet> sheets() {
        return sheets(teams.all());
    }

    /** One page in the order of creation, with one team more than the limit where more follow. */
    public List<TeamSheet> list(PageRequest page) {
        return sheets(teams.list(page));
    }

    public TeamSheet get(long id) {
        return sheets(List.of(teams.get(id))).getFirst();
    }

    public TeamSheet make(TeamForm form) {
        mustBeFree(form.name());
        var team = teams.add(form.name());
        return settled(team, form, "TEAM_MADE", Standing.NOBODY);
    }

    /** Changes name, members and clients; who is in it no more sees its clients no more, with the next call. */
    public TeamSheet change(long id, IfMatch read, TeamForm form) {
        var team = teams.locked(id);
        read.mustMatch(team.version());
        if (!form.name().equalsIgnoreCase(team.name())) mustBeFree(form.name());
        var before = standing(team);
        team.rename(form.name());
        return settled(team, form, "TEAM_CHANGED", before);
    }

    /** Takes a team away, and what its members saw by it. Tickets keep its name. */
    public void remove(long id, IfMatch read) {
        var team = teams.locked(id);
        read.mustMatch(team.version());
        var before = standing(team);
        assignments.replace(team.key(), List.of(), List.of());
        teams.remove(team);
        tell("TEAM_REMOVED", before, Standing.NOBODY.called(team.name()));
    }

    private TeamSheet settled(Team team, TeamForm form, String deed, Standing before) {
        var members = staff(form.members());
        var clients = clients(form.clients());
        if (members.size() * clients.size() > MOST_ASSIGNMENTS)
            throw new InvalidInput(
                    "/members",
                    "A team of %d people for %d clients is too large: %,d assignments are the most. Part it in two."
                            .formatted(members.size(), clients.size(), MOST_ASSIGNMENTS));
        teams.replace(
                team,
                members.stream().map(UserAccount::id).toList(),
                clients.stream().map(Tenant::id).toList());
        assignments.replace(
                team.key(), members, clients.stream().map(Tenant::id).toList());
        tell(deed, before, standing(team));
        return get(team.key());
    }

    /** Who is in a team, by e-mail, and for which clients it works, by their keys. */
    private record Standing(String name, List<String> members, Map<String, TenantId> clients) {
        static final Standing NOBODY = new Standing("", List.of(), Map.of());

        Standing called(String other) {
            return new Standing(other, members, clients);
        }

        Map<String, ?> said() {
            return Map.of("name", name, "members", members, "clients", clients.keySet());
        }

        List<String> membersFor(String client) {
            return clients.containsKey(client) ? members : List.of();
        }
    }

    private Standing standing(Team team) {
        var one = List.of(team.key());
        var members = people.all(
                teams.members(one).stream().map(member -> member.user().value()).toList());
        var clients = tenants.all(teams.clients(one).stream()
                .map(client -> client.client().value())
                .toList());
        return new Standing(
                team.name(),
                members.stream().map(UserAccount::email).sorted().toList(),
                clients.stream().collect(toMap(Tenant::key, Tenant::id, (a, b) -> a, TreeMap::new)));
    }

    /** The provider's trail has all of it; that of each client who is seen by others now has who they were and are. */
    private void tell(String deed, Standing before, Standing after) {
        audit.record(deed, after.name(), Map.of("before", before.said(), "after", after.said()));
        var clients = new TreeMap<>(before.clients());
        clients.putAll(after.clients());
        clients.forEach((key, client) -> {
            var was = before.membersFor(key);
            var is = after.membersFor(key);
            if (!was.equals(is))
                audit.record(client, "ACCESS_CHANGED", "team " + after.name(), Map.of("before", was, "after", is));
        });
    }

    private void mustBeFree(String name) {
        if (teams.named(name).isPresent()) throw new Conflict("There is a team called " + name + " already.");
    }

    private List<UserAccount> staff(List<String> ids) {
        var wanted = ids.stream().flatMap(id -> Ids.parse(id).stream().boxed()).collect(toSet());
        var found = people.all(wanted).stream()
                .filter(user -> user.role().isStaff())
                .toList();
        if (found.size() != Set.copyOf(ids).size())
            throw new InvalidInput("/members", "Members of a team are people of your own staff.");
        return found;
    }

    private List<Tenant> clients(List<String> keys) {
        var wanted = new TreeSet<>(keys);
        var found = tenants.withKeys(wanted);
        found.forEach(tenant -> wanted.remove(tenant.key()));
        if (!wanted.isEmpty())
            throw new InvalidInput("/clients", "There is no client " + String.join(", ", wanted) + ".");
        return found;
    }

    private List<TeamSheet> sheets(List<Team> some) {
        var ids = some.stream().map(Team::key).toList();
        var members = teams.members(ids);
        var names = people
                .all(members.stream().map(member -> member.user().value()).collect(toSet()))
                .stream()
                .filter(UserAccount::isActive)
                .collect(toMap(UserAccount::id, UserAccount::name));
        var clients = teams.clients(ids);
        var keys = tenants
                .all(clients.stream().map(client -> client.client().value()).collect(toSet()))
                .stream()
                .collect(toMap(Tenant::id, Tenant::key));
        return some.stream()
                .map(team -> new TeamSheet(
                        Long.toString(team.key()),
                        team.version(),
                        team.name(),
                        members.stream()
                                .filter(member -> member.team() == team.key() && names.containsKey(member.user()))
                                .map(member -> new TeamSheet.Member(
                                        member.user().toString(), String.valueOf(names.get(member.user()))))
                                .sorted(Comparator.comparing(TeamSheet.Member::name))
                                .toList(),
                        clients.stream()
                                .filter(client -> client.team() == team.key())
                                .flatMap(client -> Stream.ofNullable(keys.get(client.client())))
                                .sorted()
                                .toList()))
                .toList();
    }
}
