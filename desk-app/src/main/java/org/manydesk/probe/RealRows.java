package org.manydesk.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.manydesk.people.People;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Role;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;
import org.manydesk.scope.Wall;

/**
 * Counts, with the reach of each of a provider's people, of which clients they see rows, in every kind of row there is; and
 * compares that with whom they are assigned to. Reads whose rows they are and nothing in them.
 */
@ApplicationScoped
@Transactional
class RealRows {
    private static final System.Logger LOG = System.getLogger(RealRows.class.getName());

    /** So many people, those who came last, and clients are tried. */
    static final int MOST = 200;

    private static final Set<Role> EVERYBODY = EnumSet.complementOf(EnumSet.of(Role.MAIL_GATEWAY));

    private final Wall wall;
    private final CurrentCaller caller;
    private final People people;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected RealRows() {
        this(null, null, null);
    }

    @Inject
    RealRows(Wall wall, CurrentCaller caller, People people) {
        this.wall = wall;
        this.caller = caller;
        this.people = people;
    }

    /** The clients among whom it is tried. */
    private Set<Long> clients() {
        return wall.reach().tenants().stream().limit(MOST).collect(Collectors.toSet());
    }

    /** What each person must not see, by assignments and employment, whoever asks. */
    Map<UserAccount, Set<Long>> forbidden() {
        var clients = clients();
        var forbidden = people.active(MOST).stream()
                .collect(Collectors.toMap(person -> person, person -> (Set<Long>) new HashSet<>(clients)));
        for (var client : clients)
            for (var person : people.reaching(new TenantId(client), EVERYBODY))
                Optional.ofNullable(forbidden.get(person)).ifPresent(all -> all.remove(client));
        return forbidden;
    }

    /** One trial for each kind of row and role. */
    List<Trial> trials(Map<UserAccount, Set<Long>> forbidden) {
        var trials = new TreeMap<String, Trial>();
        forbidden
                .entrySet()
                .forEach(one -> caller.as(asked(one.getKey()), () -> {
                    kinds().forEach(kind -> {
                        var trial = trial(kind, one.getKey(), one.getValue());
                        trials.merge(
                                trial.who() + " " + kind,
                                trial,
                                (all, next) -> next.wrong().isPresent() ? next : all);
                    });
                    return true;
                }));
        return new ArrayList<>(trials.values());
    }

    private Trial trial(String kind, UserAccount person, Set<Long> forbidden) {
        var seen = forbidden.isEmpty() ? 0 : seen(kind, forbidden);
        if (seen > 0) LOG.log(System.Logger.Level.WARNING, "Person {0} sees rows of {1}", person.id(), kind);
        var wrong = seen == 0
                ? Optional.<String>empty()
                : Optional.of("Somebody sees rows of " + seen
                        + " clients to whom they are not assigned; the server's log says who");
        return new Trial(
                Trial.Kind.ROWS,
                "ROWS",
                kind,
                person.role().name(),
                "real clients beyond their assignments",
                "no row",
                0,
                wrong);
    }

    /** Asks for the forbidden clients by name: where the wall holds, no row is read. */
    private long seen(String kind, Set<Long> forbidden) {
        return wall.em()
                .createQuery(
                        "SELECT COUNT(DISTINCT e.tenantId) FROM " + kind + " e WHERE e.tenantId IN :forbidden",
                        Long.class)
                .setParameter("forbidden", forbidden)
                .getSingleResult();
    }

    private List<String> kinds() {
        return wall.em().getMetamodel().getEntities().stream()
                .filter(entity -> TenantOwned.class.isAssignableFrom(entity.getJavaType()))
                .map(entity -> entity.getName())
                .sorted()
                .toList();
    }

    private Caller.Person asked(UserAccount person) {
        return new Caller.Person(
                person.id(),
                person.provider(),
                person.role(),
                Set.of(),
                person.home(),
                person.email(),
                person.name(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
