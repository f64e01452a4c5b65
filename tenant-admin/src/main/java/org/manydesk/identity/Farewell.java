package org.manydesk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manydesk.audit.AuditTrail;
import org.manydesk.people.People;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;
import org.manydesk.signin.HouseSession;
import org.manydesk.signin.HouseSessions;

/** Ends what began with a client's identity provider. Runs in the name of work that reaches that client alone. */
@ApplicationScoped
@Transactional
class Farewell {
    private final Identities identities;
    private final HouseSessions sessions;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Farewell() {
        this(null, null, null, null, null);
    }

    @Inject
    Farewell(Identities identities, HouseSessions sessions, People people, AuditTrail audit, Clock clock) {
        this.identities = identities;
        this.sessions = sessions;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Answers how many people it was about; {@link NotVouched} where the same was told before. */
    int to(TenantId client, long door, SignedOut out) {
        if (!identities.take(client, out.id(), clock.instant())) throw new NotVouched(Refusal.NOT_BEGUN);
        var ended = out.subject().isPresent()
                ? person(client, out.subject().get())
                        .map(person -> sessions.end(new HouseSession(door, out.session()), person))
                        .orElse(Set.of())
                : sessions.end(door, out.session().orElseThrow());
        for (var id : ended)
            audit.record(
                    client,
                    "OUTSIDE_SIGN_OUT",
                    people.get(id).email(),
                    Map.of("session", out.session().orElse("")));
        return ended.size();
    }

    private Optional<UserId> person(TenantId client, String subject) {
        return identities
                .of(client)
                .flatMap(provider -> identities.link(provider, subject))
                .map(IdentityLink::person);
    }
}
