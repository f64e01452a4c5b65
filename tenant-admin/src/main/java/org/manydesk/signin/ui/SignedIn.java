package org.manydesk.signin.ui;

import java.time.Instant;
import org.manydesk.scope.Caller;
import org.manydesk.secret.Secret;

/**
 * Who signed in to a browser's session.
 *
 * @param secret names the row of the session; the browser never learns it
 * @param checked when it was last made sure that they may
 */
record SignedIn(Secret secret, Caller.Person person, Instant checked) {
    boolean isNewerThan(Instant instant) {
        return checked.isAfter(instant);
    }
}
