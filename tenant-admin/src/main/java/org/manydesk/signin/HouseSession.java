package org.manydesk.signin;

import java.util.Optional;

/**
 * What a session began with: an identity provider of a client.
 *
 * @param house the provider's id
 * @param name what it calls the session of its own ({@code sid}); at most 255 characters, empty where it does not say
 */
public record HouseSession(long house, Optional<String> name) {
    private static final int LONGEST = 255;

    public HouseSession {
        if (name.filter(given -> given.isBlank() || given.length() > LONGEST).isPresent())
            throw new IllegalArgumentException("The name of a session has 1 to " + LONGEST + " characters");
    }
}
