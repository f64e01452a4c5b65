package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.manydesk.audit.AuditTrail;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.UserId;
import org.manydesk.secret.Secret;

/** Signs people in by password or token, and out again. */
@ApplicationScoped
@Transactional
public class SigningIn {
    private final TokenOwners owners;
    private final Proofs proofs;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    /** A session that has begun. */
    public record Session(Secret secret, Instant expiresAt, Caller.Person person) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SigningIn() {
        this(null, null, null, null, null);
    }

    @Inject
    SigningIn(TokenOwners owners, Proofs proofs, Sessions sessions, AuditTrail audit, CurrentCaller caller) {
        this.owners = owners;
        this.proofs = proofs;
        this.sessions = sessions;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Begins a session, on pages or over REST, or refuses without saying what was wrong.
     *
     * @param code of the authenticator app; where it is asked for and absent, {@link CodeNeeded}
     */
    public Session begin(String email, String password, Optional<String> code, Origin from) {
        return begin(proofs.of(email, password, code, from.address()), from, Map.of());
    }

    /**
     * Begins a session of one of a client's people, for whom the client's own identity provider vouched just now; of nobody else.
     * A second factor is for that provider to ask.
     *
     * @param house the provider, which can end the session
     * @param by what to note of that provider
     */
    public Session beginVouched(UserId id, HouseSession house, Origin from, Map<String, ?> by) {
        var person = proofs.vouched(id, from.address());
        return begin(person, by, () -> sessions.open(from, house));
    }

    /** Begins a session of somebody who has just proved who they are. */
    Session begin(Caller.Person person, Origin from, Map<String, ?> by) {
        return begin(person, by, () -> sessions.open(from));
    }

    private Session begin(Caller.Person person, Map<String, ?> by, Supplier<Sessions.Opened> opening) {
        return caller.as(person, () -> {
            audit.record(person.home(), "SIGNED_IN", person.email(), by);
            var opened = opening.get();
            return new Session(opened.secret(), opened.session().expiresAt().orElseThrow(), person);
        });
    }

    /** Whose token this is, while it is valid and its owner active. */
    public Optional<Caller.Person> byToken(String token, String from) {
        return owners.of(new Secret(token), from);
    }

    /** Ends the session in which a person acts, because they say so. */
    public void signOut(Caller.Person person) {
        if (person.seenThrough().isPresent()) owners.endView(person);
        else
            caller.as(person, () -> {
                sessions.signOut(person);
                return person;
            });
    }

    /** Ends the session or token in which a person acts. */
    public void end(Caller.Person person) {
        if (person.seenThrough().isPresent()) owners.endView(person);
        else endSession(person);
    }

    private void endSession(Caller.Person person) {
        caller.as(person, () -> {
            sessions.endPresent(person);
            return person;
        });
    }
}
