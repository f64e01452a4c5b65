package org.manydesk.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * What an issuer says of somebody, signed.
 *
 * @param subject what the issuer calls the person, for ever; at most 255 characters
 * @param email in lower case; empty where the issuer did not tell one or did not verify it
 * @param name how the person is called; empty where the issuer does not say
 * @param session what the issuer calls its own session of the person ({@code sid}); empty where it does not say
 */
record Vouched(String subject, Optional<String> email, Optional<String> name, Optional<String> session) {
    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_NAME = 200;

    Vouched {
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT)
            throw new IllegalArgumentException("A subject has 1 to 255 characters");
        email = email.map(given -> given.strip().toLowerCase(Locale.ROOT))
                .filter(given -> given.matches("[^@\\s]{1,64}@[^@\\s]{1,189}"));
        session = session.filter(given -> !given.isBlank() && given.length() <= LONGEST_SUBJECT);
        name = name.map(given -> given.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(given -> !given.isEmpty())
                .map(given -> given.substring(0, Math.min(given.length(), LONGEST_NAME)));
    }

    /** The domain of the verified address. */
    Optional<String> domain() {
        return email.map(given -> given.substring(given.indexOf('@') + 1));
    }
}
