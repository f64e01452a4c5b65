package org.manydesk.scim.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.manydesk.quota.Quotas;
import org.manydesk.rest.CallRates;
import org.manydesk.scim.ScimDoor;
import org.manydesk.scim.ScimProblem;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.secret.Secret;

/**
 * Lets the calls of directories in whose token is known, while they and their client have calls left. Calls with tokens that are
 * not known are counted by the address that they come from; where nothing is left to it, they are refused unseen.
 */
@ApplicationScoped
class Admission {
    private final ScimDoor door;
    private final CallRates rates;
    private final Quotas quotas;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Admission() {
        this(null, null, null, null);
    }

    @Inject
    Admission(ScimDoor door, CallRates rates, Quotas quotas, CurrentCaller caller) {
        this.door = door;
        this.rates = rates;
        this.quotas = quotas;
        this.caller = caller;
    }

    /** Whose directory calls. */
    ScimDoor.Directory of(Optional<Secret> token, HttpServletRequest request, HttpServletResponse response) {
        var address = "directories at " + request.getRemoteAddr();
        token.ifPresent(quotas::mustHaveLeft);
        token.ifPresent(one -> rates.strangersMustHaveLeft(address, one.fingerprint(), response));
        var known = token.flatMap(door::open);
        if (known.isEmpty()) {
            token.ifPresent(one -> rates.forget(one.fingerprint()));
            rates.countStranger(address, response);
            throw ScimProblem.notSignedIn();
        }
        var directory = known.get();
        rates.count(token.orElseThrow().fingerprint(), response);
        caller.as(directory.work(), () -> counted(directory, token.orElseThrow()));
        return directory;
    }

    private boolean counted(ScimDoor.Directory directory, Secret token) {
        quotas.call(directory.client(), token);
        return true;
    }
}
