package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.people.UserAccount;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Forbidden;
import org.manydesk.problem.ProofNeeded;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Role;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Wall;
import org.manydesk.secret.Secret;

/**
 * Staff see what a person of a client sees: for a quarter of an hour, within their own session, changing nothing, and noted
 * in the client's audit trail.
 *
 * @see "decision 0052"
 */
@ApplicationScoped
@Transactional
public class SeeingAs {
    /** It ends by itself after this time. */
    static final Duration LENGTH = Duration.ofMinutes(15);

    private final Wall wall;
    private final Visibility visibility;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    /**
     * What has begun.
     *
     * @param secret names it; never shown again
     * @param until when it ends by itself
     */
    public record View(Secret secret, Instant until) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SeeingAs() {
        this(null, null, null, null, null);
    }

    @Inject
    SeeingAs(Wall wall, Visibility visibility, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.wall = wall;
        this.visibility = visibility;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether the caller may see as people of this role at all. */
    public boolean allows(Role role) {
        return visibility.allows(role);
    }

    /**
     * Begins to see as a person; what the caller saw as in the same session before ends.
     *
     * @throws Unknown if the person is none, or out of reach
     * @throws Forbidden if they see anything that the caller may not, or are no client's
     * @throws ProofNeeded unless the caller proved lately who they are; API tokens never do
     */
    public View begin(UserId id) {
        caller.mustBe(Role.ADMIN, Role.LEAD);
        var person = visibility.get(id);
        if (!visibility.allows(person.role()))
            throw new Forbidden(
                    "You see as people of clients alone, and only as those who may not read more than you.");
        caller.mustHaveProvenInPerson(clock.instant());
        if (!person.isActive()) throw new Conflict("This person can no longer sign in, so there is nothing to see.");
        endAllOf(caller.person());
        var now = clock.instant();
        var secret = Secret.random();
        var until = now.plus(LENGTH);
        wall.add(AccessToken.view(caller.person(), id, secret, now, until));
        record(person, "SEEN_AS_BEGUN", Map.of("until", until));
        return new View(secret, until);
    }

    /**
     * Somebody of the staff sees at present what a person of a client sees.
     *
     * @param as the name of that person
     */
    public record Running(UserId by, String as, Instant since, Instant until) {}

    /** What is running of a client's people. */
    public List<Running> running(TenantId client) {
        return wall.em()
                .createQuery(
                        "SELECT s.userId, p.name, v.createdAt, v.expiresAt FROM AccessToken v, AccessToken s, UserAccount p"
                                + " WHERE s.id = v.seenIn AND p.id = v.userId AND p.tenantId = :client"
                                + " AND v.expiresAt > :now ORDER BY v.id",
                        Object[].class)
                .setParameter("client", client.value())
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(row -> new Running(new UserId((Long) row[0]), (String) row[1], (Instant) row[2], (Instant) row[3]))
                .toList();
    }

    /** Ends what the caller sees as in their present session. */
    void end() {
        endAllOf(caller.person());
    }

    private void endAllOf(Caller.Person staff) {
        wall.em()
                .createQuery("SELECT t FROM AccessToken t WHERE t.seenIn = :session", AccessToken.class)
                .setParameter("session", staff.session().orElseThrow().value())
                .getResultStream()
                .forEach(this::end);
    }

    private void end(AccessToken view) {
        wall.em().remove(view);
        record(visibility.get(view.user()), "SEEN_AS_ENDED", Map.of());
    }

    private void record(UserAccount person, String action, Map<String, ?> details) {
        audit.record(person.home(), action, person.email(), details);
    }
}
