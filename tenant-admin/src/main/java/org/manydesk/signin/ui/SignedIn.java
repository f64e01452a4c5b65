package org.manydesk.signin.ui;

import java.time.Instant;
import org.manydesk.scope.Caller;

/**
 * Who signed in to a browser's session.
 *
 * @param checked when it was last made sure that they may
 */
record SignedIn(Caller.Person person, Instant checked) {
    boolean isNewerThan(Instant instant) {
        return checked.isAfter(instant);
    }
}
