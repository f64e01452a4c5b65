package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.manydesk.audit.AuditTrail;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;

/**
 * Notes failed sign-ins where the account's own administrators look for them. It happens after the answer, so that how long
 * that takes tells nobody whether there is such an account.
 */
@ApplicationScoped
@Transactional
class FailedSignInTrail {
    private static final System.Logger LOG = System.getLogger(FailedSignInTrail.class.getName());

    private final SystemDirectory directory;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected FailedSignInTrail() {
        this(null, null, null);
    }

    @Inject
    FailedSignInTrail(SystemDirectory directory, AuditTrail audit, CurrentCaller caller) {
        this.directory = directory;
        this.audit = audit;
        this.caller = caller;
    }

    void note(@ObservesAsync FailedSignIn failed) {
        directory
                .byEmail(failed.email(), failed.from())
                .map(SystemDirectory.Account::person)
                .ifPresentOrElse(
                        person -> note(person, failed),
                        () -> LOG.log(System.Logger.Level.INFO, "A sign-in from {0} named no account.", failed.from()));
    }

    private void note(Caller.Person person, FailedSignIn failed) {
        caller.as(new Caller.SystemWork("sign-in", person.provider(), List.of()), () -> {
            audit.record(person.home(), "SIGN_IN_FAILED", failed.email(), failed.details());
            return person;
        });
    }
}
