package org.manydesk.people;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import org.jspecify.annotations.Nullable;

/**
 * Passwords, stored as Argon2id with 19 MiB, two passes and one lane.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP</a>
 */
public final class Password {
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    /** The hash of no one's password, so that an unknown address takes as long as a known one. */
    private static final String NOBODYS = hash("nobody has this password");

    private Password() {}

    public static String hash(String password) {
        return com.password4j.Password.hash(password)
                .addRandomSalt(16)
                .with(ARGON2ID)
                .getResult();
    }

    /** Whether the password has this hash. Takes the same time where there is no hash. */
    public static boolean matches(String password, @Nullable String hash) {
        var fits = com.password4j.Password.check(password, hash == null ? NOBODYS : hash)
                .with(ARGON2ID);
        return fits && hash != null;
    }
}
