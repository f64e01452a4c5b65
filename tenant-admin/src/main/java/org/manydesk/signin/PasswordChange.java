package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.people.Password;
import org.manydesk.people.People;
import org.manydesk.people.UserAccount;
import org.manydesk.problem.Fault;
import org.manydesk.scope.CurrentCaller;

/** People change their own password. */
@ApplicationScoped
@Transactional
public class PasswordChange {
    private final People people;
    private final FailedSignIns failures;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PasswordChange() {
        this(null, null, null, null, null);
    }

    @Inject
    PasswordChange(People people, FailedSignIns failures, Sessions sessions, AuditTrail audit, CurrentCaller caller) {
        this.people = people;
        this.failures = failures;
        this.sessions = sessions;
        this.audit = audit;
        this.caller = caller;
    }

    /** The account whose password the caller changes. */
    public UserAccount account() {
        return people.get(caller.person().id());
    }

    /**
     * Puts a password in place of the caller's present one, which must be told as well; wrong ones count as failed sign-ins.
     * All other sessions of the caller end, and so does a link with which they could choose one; API tokens stay. Answers how
     * many sessions ended.
     *
     * @see Password
     */
    public int change(String old, String wanted) {
        var person = caller.person();
        var account = people.locked(person.id());
        failures.mustBeRight(
                person, () -> account.hasPassword(old), new Fault("/old", "This is not your present password."));
        account.choosePassword(wanted);
        people.endLinks(account);
        audit.record(person.home(), "PASSWORD_CHANGED", person.email(), Map.of());
        return sessions.endOthers();
    }
}
