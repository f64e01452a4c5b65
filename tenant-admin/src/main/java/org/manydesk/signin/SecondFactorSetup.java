package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.manydesk.people.People;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Fault;
import org.manydesk.scope.CurrentCaller;

/**
 * People set up their own authenticator app and turn it off: the one with their password, the other with a code, so that a
 * page that was left open gives away neither. Wrong ones count as failed sign-ins.
 */
@ApplicationScoped
@Transactional
public class SecondFactorSetup {
    private final SecondFactors factors;
    private final FailedSignIns failures;
    private final People people;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SecondFactorSetup() {
        this(null, null, null, null);
    }

    @Inject
    SecondFactorSetup(SecondFactors factors, FailedSignIns failures, People people, CurrentCaller caller) {
        this.factors = factors;
        this.failures = failures;
        this.people = people;
        this.caller = caller;
    }

    /** How it stands with the caller. */
    public SecondFactors.State state() {
        return factors.own();
    }

    /** Begins to set up an app for the caller; until a code of it is shown, nothing is asked for at sign-in. */
    public SecondFactors.Enrolment begin(String password) {
        var account = people.get(caller.person().id());
        failures.mustBeRight(
                caller.person(),
                () -> account.hasPassword(password),
                new Fault("/password", "This is not your present password."));
        return factors.begin();
    }

    /** Has codes asked for at the caller's sign-ins, now that they showed one. Answers their recovery codes, this once. */
    public List<String> confirm(String code) {
        return factors.confirm(code);
    }

    /** No longer asks the caller for codes, who tells one more, of the app or a recovery code. */
    public void turnOff(String code) {
        if (!state().isOn()) throw new Conflict("No authenticator app is set up.");
        var person = caller.person();
        failures.mustBeRight(
                person,
                () -> factors.takes(person, code),
                new Fault("/code", "This code is wrong, or was used before."));
        factors.turnOff();
    }
}
