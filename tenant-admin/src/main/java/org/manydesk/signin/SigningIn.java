package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.people.Password;
import org.manydesk.problem.NotSignedIn;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;

/**
 * Signs people in by password or token, and out again. Unknown address and wrong password look the same; that a
 * client is suspended is told only to those who know their password.
 */
@ApplicationScoped
@Transactional
public class SigningIn {
    private final SystemDirectory directory;
    private final FailedSignIns failures;
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
    SigningIn(
            SystemDirectory directory,
            FailedSignIns failures,
            Sessions sessions,
            AuditTrail audit,
            CurrentCaller caller) {
        this.directory = directory;
        this.failures = failures;
        this.sessions = sessions;
        this.audit = audit;
        this.caller = caller;
    }

    /** Begins a session, on pages or over REST, or refuses without saying what was wrong. */
    public Session begin(String email, String password, Origin from) {
        var person = check(email, password, from.address());
        return caller.as(person, () -> {
            record(person);
            var opened = sessions.open(from);
            return new Session(opened.secret(), opened.session().expiresAt().orElseThrow(), person);
        });
    }

    /** Who has this address and password. */
    private Caller.Person check(String email, String password, String from) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        failures.mustBeFew(address, from);
        var account = directory.byEmail(address, from);
        var hash = account.map(SystemDirectory.Account::passwordHash).orElse(null);
        if (!Password.matches(password, hash)) {
            failures.count(address, from);
            throw new NotSignedIn("The e-mail address or the password is wrong.");
        }
        if (account.orElseThrow().suspended())
            throw new NotSignedIn("Your company's access is suspended. Please ask the people who run your help desk.");
        return account.orElseThrow().person();
    }

    /** Whose token this is, while it is valid and its owner active. */
    public Optional<Caller.Person> byToken(String token, String from) {
        return directory.byToken(new Secret(token), from);
    }

    /** Ends the session or token in which a person acts. */
    public void end(Caller.Person person) {
        caller.as(person, () -> {
            sessions.endPresent(person);
            return person;
        });
    }

    private void record(Caller.Person person) {
        audit.record(person.home(), "SIGNED_IN", person.email(), Map.of());
    }
}
