package org.manydesk.ticket;

import java.util.Locale;

/**
 * Who asks for help, as known by their e-mail.
 *
 * @param email in lower case, at most 254 characters
 * @param name how they are called; their address where nobody said
 */
public record Requester(String email, String name) {
    /** What an e-mail address looks like, as a regular expression. */
    public static final String EMAIL = "\\s*[^@\\s]{1,64}@[^@\\s]{1,189}\\s*";

    public Requester {
        email = email.strip().toLowerCase(Locale.ROOT);
        name = name.isBlank() ? email : name.strip();
        if (email.isEmpty() || email.length() > 254) throw new IllegalArgumentException("An e-mail address is needed");
        if (name.length() > 200) name = name.substring(0, 200);
    }
}
