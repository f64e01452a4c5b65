package org.manydesk.trespass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.rest.PathNames;
import org.manydesk.rest.PathScopes;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Limit;
import org.manydesk.scope.Owner;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.UserId;

/** Tells the owner's provider of attempts to reach what is not the caller's (TRE-1). */
@ApplicationScoped
@Transactional
public class Trespassing {
    private static final String ACTION = "CROSS_TENANT_ATTEMPT";

    private final RecentAttempts recent = new RecentAttempts();
    private final PathScopes scopes;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Trespassing() {
        this(null, null, null, null);
    }

    @Inject
    Trespassing(PathScopes scopes, CurrentCaller caller, AuditTrail audit, Clock clock) {
        this.scopes = scopes;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Remembers the attempt if what it named is there and somebody else's. */
    public void remember(Attempt attempt) {
        beyond(attempt.by(), attempt.path())
                .filter(thing -> isNew(attempt.by().id().value(), thing))
                .ifPresent(thing -> tell(attempt, thing));
    }

    /** The same of all that a query or a body named; what the caller reaches is asked once. */
    public void remember(Naming naming) {
        naming.attempts().forEach(this::remember);
    }

    /** The same of what the directory of a client asked for. */
    public void remember(DirectoryAttempt attempt) {
        beyond(attempt.by(), attempt.path())
                .filter(thing -> isNew(attempt.token(), thing))
                .ifPresent(thing -> tell(attempt, thing));
    }

    private Optional<PathScopes.Trespassed> beyond(Caller by, PathNames path) {
        return caller.as(by, () -> scopes.trespassed(path, by.provider()));
    }

    private boolean isNew(long by, PathScopes.Trespassed thing) {
        return recent.isNew(by, thing.owner().thing(), clock.instant());
    }

    private void tell(Attempt attempt, PathScopes.Trespassed thing) {
        var owner = thing.owner();
        var details = new HashMap<String, String>(
                Map.of("thing", thing.name(), "from", attempt.by().from()));
        attempt.by().seenThrough().ifPresent(by -> details.put("seenAs", seenAs(attempt.by(), owner)));
        var told = isOf(owner.provider(), attempt.by()) ? attempt.call() : thing.name();
        tell(nameOf(attempt.by(), owner), owner, told, details);
    }

    private void tell(DirectoryAttempt attempt, PathScopes.Trespassed thing) {
        var owner = thing.owner();
        var details = Map.of("thing", thing.name(), "from", attempt.from());
        if (isOf(owner.provider(), attempt.by())) tell(attempt.by().name(), owner, attempt.call(), details);
        else tell("directory " + attempt.token() + " of another provider", owner, thing.name(), details);
    }

    private void tell(String actor, Owner owner, String told, Map<String, String> details) {
        caller.as(new Caller.SystemWork(actor, owner.provider(), List.of()), () -> {
            audit.record(owner.tenant(), ACTION, told, details);
            return true;
        });
    }

    /**
     * Providers learn neither each other's people's addresses, which an operator can look up by the id, nor how the rest
     * of the call names things.
     */
    private static boolean isOf(ProviderId owner, Caller by) {
        return by.provider().equals(owner);
    }

    /** Who did it; where staff see as somebody, the staff. */
    private static String nameOf(Caller.Person person, Owner owner) {
        var by = person.seenThrough();
        return isOf(owner.provider(), person)
                ? by.map(Limit.SeenThrough::email).orElse(person.email())
                : stranger(by.map(Limit.SeenThrough::by).orElse(person.id()));
    }

    /** Whom they see as. */
    private static String seenAs(Caller.Person person, Owner owner) {
        return isOf(owner.provider(), person) ? person.email() : stranger(person.id());
    }

    private static String stranger(UserId id) {
        return "person " + id + " of another provider";
    }
}
