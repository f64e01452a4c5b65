package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.people.People;
import org.manydesk.people.UserAccount;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Role;
import org.manydesk.scope.SessionId;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Wall;
import org.manydesk.secret.Secret;

/**
 * What is open in people's names: their sessions, on pages and over REST alike, and their API tokens. Each is a row; where
 * the row is gone, the next call or click is refused. Nobody sees those of others but administrators.
 */
@ApplicationScoped
@Transactional
public class Sessions {
    /** A session ends by itself after this time, however busy it is. */
    static final Duration LENGTH = Duration.ofHours(12);

    private static final int SHOWN = 100;
    private static final String OPEN =
            " FROM AccessToken t WHERE t.userId = :user AND (t.expiresAt IS NULL OR t.expiresAt > :now)";

    private final Wall wall;
    private final CurrentCaller caller;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    /** A session that has begun; its secret is never shown again. */
    record Opened(Secret secret, AccessToken session) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Sessions() {
        this(null, null, null, null, null);
    }

    @Inject
    Sessions(Wall wall, CurrentCaller caller, People people, AuditTrail audit, Clock clock) {
        this.wall = wall;
        this.caller = caller;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a session of the caller, who has just proved who they are. Those that ended by themselves are cleared away. */
    Opened open(Origin from) {
        var now = clock.instant();
        var person = caller.person();
        wall.em()
                .createQuery("DELETE FROM AccessToken t WHERE t.userId = :user AND t.expiresAt <= :now")
                .setParameter("user", person.id().value())
                .setParameter("now", now)
                .executeUpdate();
        var secret = Secret.random();
        return new Opened(secret, wall.add(AccessToken.session(person, from, secret, now, now.plus(LENGTH))));
    }

    /** The same of somebody whom a client's own identity provider sent, and may sign out again. */
    Opened open(Origin from, HouseSession house) {
        var opened = open(from);
        opened.session().belongTo(house);
        return opened;
    }

    /** What is open in the caller's name, one page in the order of beginning. */
    public List<AccessToken> own(PageRequest page) {
        return open(caller.person().id(), page);
    }

    /** The person whose sessions they are: the caller, or for administrators anybody within reach. */
    public UserAccount owner(UserId person) {
        if (!caller.person().id().equals(person)) caller.mustBe(Role.ADMIN);
        return people.withinReach(person);
    }

    /** The same, where something of theirs is to end: what is an operator's, operators end alone. */
    private UserAccount ofWhomToEnd(UserId person) {
        var owner = owner(person);
        caller.mustReachUpTo(owner.role(), people.takenFrom(owner));
        return owner;
    }

    /** What is open in the name of a person within reach, one page in the order of beginning. */
    public List<AccessToken> of(UserId person, PageRequest page) {
        return open(owner(person).id(), page);
    }

    /** The latest that are open in the name of a person within reach, the latest first. */
    public List<AccessToken> latest(UserId person) {
        return wall.em()
                .createQuery("SELECT t" + OPEN + " ORDER BY t.id DESC", AccessToken.class)
                .setParameter("user", owner(person).id().value())
                .setParameter("now", clock.instant())
                .setMaxResults(SHOWN)
                .getResultList();
    }

    private List<AccessToken> open(UserId person, PageRequest page) {
        return wall.em()
                .createQuery("SELECT t" + OPEN + " AND t.id > :after ORDER BY t.id", AccessToken.class)
                .setParameter("user", person.value())
                .setParameter("now", clock.instant())
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** What is open in the caller's own name under this id, or {@link Unknown}. */
    public AccessToken get(SessionId id) {
        return get(caller.person().id(), id);
    }

    /** What is open in a person's name under this id, or {@link Unknown}. */
    public AccessToken get(UserId person, SessionId id) {
        return wall.em()
                .createQuery("SELECT t" + OPEN + " AND t.id = :id", AccessToken.class)
                .setParameter("user", person.value())
                .setParameter("now", clock.instant())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("session", id.toString()));
    }

    /** The caller has just proved once more, in the present session, who they are. */
    void provePresent() {
        var present = get(caller.person().session().orElseThrow());
        if (present.kind() == AccessToken.Kind.API)
            throw new Conflict("An API token cannot prove who uses it. Sign in for that.");
        present.prove(clock.instant());
    }

    /** Ends one of the caller's own. */
    public void end(SessionId id) {
        end(caller.person().id(), id);
    }

    /** Ends one of a person's: the next call or click in it is refused. */
    public void end(UserId person, SessionId id) {
        var owner = ofWhomToEnd(person);
        var session = get(person, id);
        wall.em().remove(session);
        record(owner, "SESSION_ENDED", Map.of("kind", session.kind(), "name", session.name()));
    }

    /** Ends all sessions of the caller but the one in which they ask; API tokens stay. Answers how many. */
    public int endOthers() {
        var person = caller.person();
        var ended = wall.em()
                .createQuery("DELETE FROM AccessToken t WHERE t.userId = :user AND t.kind = :kind AND t.id <> :present")
                .setParameter("user", person.id().value())
                .setParameter("kind", AccessToken.Kind.SESSION)
                .setParameter("present", person.session().map(SessionId::value).orElse(0L))
                .executeUpdate();
        record(people.get(person.id()), "SESSIONS_ENDED", Map.of("ended", ended));
        return ended;
    }

    /** Ends all that is open in a person's name, API tokens too. Answers how many. */
    public int endAll(UserId person) {
        var owner = ofWhomToEnd(person);
        var ended = people.endAccess(person);
        record(owner, "SESSIONS_ENDED", Map.of("ended", ended));
        return ended;
    }

    /** Ends the session in which the caller asks, if it is still there: they sign out. */
    public void signOut(Caller.Person person) {
        if (endPresent(person) > 0) audit.record(person.home(), "SIGNED_OUT", person.email(), Map.of());
    }

    /** The same when it is not they who end it, e.g. because their browser was closed long ago. How many there were. */
    public int endPresent(Caller.Person person) {
        return wall.em()
                .createQuery("DELETE FROM AccessToken t WHERE t.userId = :user AND t.id = :present")
                .setParameter("user", person.id().value())
                .setParameter("present", person.session().map(SessionId::value).orElse(0L))
                .executeUpdate();
    }

    private void record(UserAccount owner, String action, Map<String, ?> details) {
        audit.record(owner.home(), action, owner.email(), details);
    }
}
