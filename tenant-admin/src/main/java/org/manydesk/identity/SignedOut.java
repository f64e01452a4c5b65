package org.manydesk.identity;

import java.util.Optional;

/**
 * What a logout token says (OpenID Connect Back-Channel Logout 1.0, 2.4): a subject, a session, or both.
 *
 * @param id of the token, at most 255 characters; each counts once
 * @param subject who signed out
 * @param session what the issuer calls the session that ended
 */
record SignedOut(String id, Optional<String> subject, Optional<String> session) {
    private static final int LONGEST = 255;

    SignedOut {
        if (id.isBlank() || id.length() > LONGEST || tooLong(subject) || tooLong(session))
            throw new IllegalArgumentException("What a logout token names has 1 to " + LONGEST + " characters");
        if (subject.isEmpty() && session.isEmpty())
            throw new IllegalArgumentException("A logout token names a subject or a session");
    }

    private static boolean tooLong(Optional<String> name) {
        return name.filter(given -> given.isBlank() || given.length() > LONGEST).isPresent();
    }
}
