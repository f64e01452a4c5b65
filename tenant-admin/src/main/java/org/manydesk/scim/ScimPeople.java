package org.manydesk.scim;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manydesk.people.ChangingPeople;
import org.manydesk.people.Provisioned;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.Ids;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Wall;

/** The people of a client, as the client's directory reads and keeps them. */
@ApplicationScoped
@Transactional
public class ScimPeople {
    private final Wall wall;
    private final Provisioned people;
    private final ChangingPeople changing;
    private final Clock clock;

    /** Some of those who were asked for, and how many there are. */
    public record Found(List<ScimEntry> entries, long all) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ScimPeople() {
        this(null, null, null, null);
    }

    @Inject
    ScimPeople(Wall wall, Provisioned people, ChangingPeople changing, Clock clock) {
        this.wall = wall;
        this.people = people;
        this.changing = changing;
        this.clock = clock;
    }

    /** One of them, or {@link ScimProblem}. */
    public ScimEntry get(TenantId client, String id) {
        return entries(client, List.of(account(client, id))).getFirst();
    }

    private UserAccount account(TenantId client, String id) {
        var known = new UserId(Ids.parse(id).orElseThrow(ScimProblem::unknownUser));
        return people.find(client, known).orElseThrow(ScimProblem::unknownUser);
    }

    /**
     * Whom a directory asks for.
     *
     * @param first of those to list, counted from 1
     * @param most how many to list, 0 for none
     */
    public Found find(TenantId client, @Nullable String filter, int first, int most) {
        var wanted = ScimFilter.parse(filter);
        if (wanted.isPresent()) {
            var found = matching(client, wanted.get());
            return new Found(
                    entries(client, found.stream().skip(first - 1L).limit(most).toList()), found.size());
        }
        var some = most == 0 ? List.<UserAccount>of() : people.some(client, first - 1, most);
        return new Found(entries(client, some), people.count(client));
    }

    private List<UserAccount> matching(TenantId client, ScimFilter filter) {
        return switch (filter.attribute()) {
            case USER_NAME -> people.find(client, filter.value()).stream().toList();
            case EXTERNAL_ID ->
                wall.em()
                        .createQuery(
                                "SELECT p FROM ScimPerson p WHERE p.tenantId = :client AND p.externalId = :id ORDER BY p.id",
                                ScimPerson.class)
                        .setParameter("client", client.value())
                        .setParameter("id", filter.value())
                        .setMaxResults(ScimSchemas.MOST)
                        .getResultStream()
                        .flatMap(person -> people.find(client, new UserId(person.userId())).stream())
                        .toList();
        };
    }

    /** Lets somebody in, as a requester. */
    public ScimEntry create(TenantId client, JsonNode said) {
        var user = ScimJson.user(said);
        var account = people.admit(client, user.userName(), user.name()).orElseThrow(ScimProblem::taken);
        return keep(client, account, user);
    }

    /** Puts what a directory says in place of what it said. */
    public ScimEntry replace(TenantId client, String id, @Nullable String read, JsonNode said) {
        return change(client, id, read, before -> ScimJson.user(before, said));
    }

    /** Changes parts of what a directory said. */
    public ScimEntry patch(TenantId client, String id, @Nullable String read, JsonNode request) {
        return change(client, id, read, before -> ScimPatch.apply(before, request));
    }

    /** Shows somebody out. They stay, inactive, for what they did has their name. */
    public void delete(TenantId client, String id, @Nullable String read) {
        change(client, id, read, before -> before.withActive(false));
    }

    private ScimEntry change(TenantId client, String id, @Nullable String read, UnaryOperator<ScimUser> change) {
        var account = people.locked(client, account(client, id).id());
        var before = entries(client, List.of(account)).getFirst();
        if (read != null && !read.equals("*") && !read.equals(before.version())) throw ScimProblem.stale();
        var after = change.apply(before.user());
        if (after.equals(before.user())) return before;
        rewrite(client, account, after);
        return keep(client, account, after);
    }

    /** The directory answers for the client's own domains; no other address becomes one of its people's. */
    private void rewrite(TenantId client, UserAccount account, ScimUser after) {
        if (!after.isAt(account.email()) && !people.isOfTheirs(client, after.userName()))
            throw new ScimProblem(
                    400,
                    "mutability",
                    "An address is changed to one of the client's own mail domains only. Have the domain entered with"
                            + " the client first.");
        if (!changing.follow(account, after.userName(), after.name())) throw ScimProblem.taken();
    }

    private ScimEntry keep(TenantId client, UserAccount account, ScimUser user) {
        if (user.active()) people.takeBack(account);
        else people.showOut(account);
        var now = clock.instant();
        var known = Optional.ofNullable(said(client, List.of(account)).get(account.key()));
        known.orElseGet(() -> wall.add(new ScimPerson(client, account, now))).call(user, now);
        wall.em().flush();
        return entries(client, List.of(account)).getFirst();
    }

    private List<ScimEntry> entries(TenantId client, List<UserAccount> accounts) {
        var said = said(client, accounts);
        return accounts.stream()
                .map(account -> entry(account, Optional.ofNullable(said.get(account.key()))))
                .toList();
    }

    private Map<Long, ScimPerson> said(TenantId client, Collection<UserAccount> accounts) {
        if (accounts.isEmpty()) return Map.of();
        return wall.em()
                .createQuery(
                        "SELECT p FROM ScimPerson p WHERE p.tenantId = :client AND p.userId IN :users",
                        ScimPerson.class)
                .setParameter("client", client.value())
                .setParameter("users", accounts.stream().map(UserAccount::key).toList())
                .getResultStream()
                .collect(Collectors.toMap(ScimPerson::userId, person -> person));
    }

    private static ScimEntry entry(UserAccount account, Optional<ScimPerson> said) {
        var user = new ScimUser(
                account.email(),
                said.map(ScimPerson::externalId).orElse(null),
                said.map(ScimPerson::displayName).orElse(said.isPresent() ? null : account.name()),
                said.map(ScimPerson::givenName).orElse(null),
                said.map(ScimPerson::familyName).orElse(null),
                account.isActive());
        var version =
                "W/\"" + account.version() + "." + said.map(ScimPerson::version).orElse(0) + "\"";
        return new ScimEntry(
                account.id().toString(),
                user,
                account.name(),
                account.createdAt(),
                said.map(ScimPerson::changedAt).orElse(account.createdAt()),
                version);
    }
}
