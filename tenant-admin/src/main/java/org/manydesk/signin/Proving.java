package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.people.People;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Fault;
import org.manydesk.scope.CurrentCaller;

/**
 * People prove once more who they are, in a session that is open: by their password, or by a code where they have an
 * authenticator app. Wrong ones count as failed sign-ins.
 *
 * @see "decision 0041"
 */
@ApplicationScoped
@Transactional
public class Proving {
    private final Sessions sessions;
    private final SecondFactors factors;
    private final FailedSignIns failures;
    private final People people;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Proving() {
        this(null, null, null, null, null);
    }

    @Inject
    Proving(Sessions sessions, SecondFactors factors, FailedSignIns failures, People people, CurrentCaller caller) {
        this.sessions = sessions;
        this.factors = factors;
        this.failures = failures;
        this.people = people;
        this.caller = caller;
    }

    /** By the caller's password. */
    public void byPassword(String password) {
        var account = people.get(caller.person().id());
        if (!account.hasPassword())
            throw new Conflict("You have no password here. Sign out, and sign in again the way you did.");
        failures.mustBeRight(
                caller.person(),
                () -> account.hasPassword(password),
                new Fault("/password", "This is not your present password."));
        sessions.provePresent();
    }

    /** By a code of the caller's app, or a recovery code. */
    public void byCode(String code) {
        var person = caller.person();
        if (!factors.own().isOn()) throw new Conflict("No authenticator app is set up. Tell your password.");
        failures.mustBeRight(
                person,
                () -> factors.takes(person, code),
                new Fault("/totp", "This code is wrong, or was used before."));
        sessions.provePresent();
    }
}
