package org.manydesk.signin;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody signs in from.
 *
 * @param address the network address
 * @param program what the browser or program calls itself, at most 200 characters; empty where it does not say
 */
public record Origin(String address, String program) {
    private static final int LENGTH = 200;

    public Origin {
        program = program.strip();
        if (program.length() > LENGTH) program = program.substring(0, LENGTH);
    }

    /** Of a call, by its {@code User-Agent} header (RFC 9110, 10.1.5). */
    public static Origin of(String address, @Nullable String userAgent) {
        return new Origin(address, userAgent == null ? "" : userAgent);
    }
}
