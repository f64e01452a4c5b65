package org.manydesk.datasubject;

import java.util.Locale;
import java.util.regex.Pattern;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.TenantId;

/**
 * A person about whom data of a client are kept, known by an e-mail address, whether they can sign in or only ever wrote.
 *
 * @param email in lower case
 */
public record DataSubject(TenantId client, String email) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+");
    private static final int LONGEST = 254;

    /** @throws InvalidInput if the address is none */
    public DataSubject {
        email = email.strip().toLowerCase(Locale.ROOT);
        if (email.length() > LONGEST || !ADDRESS.matcher(email).matches())
            throw new InvalidInput("/email", "Give the person’s e-mail address, e.g. pat@acme.example.");
    }

    /** The address as texts may say it: also as cleaned markup does, and not as the end or the beginning of another one. */
    Pattern mention() {
        var at = email.indexOf('@');
        return Pattern.compile(
                "(?<![\\w.+%-])" + Pattern.quote(email.substring(0, at)) + "(?:@|&#64;|%40)"
                        + Pattern.quote(email.substring(at + 1)) + "(?!\\.?[\\w-])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
