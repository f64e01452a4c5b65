package org.manydesk.people;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.InvalidInput;

/**
 * Passwords: which may be chosen, and how they are kept: as Argon2id with 19 MiB, two passes and one lane. Any characters
 * may be used, and none must be (OWASP ASVS 5.0, 6.2).
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP</a>
 * @see "decision 0039"
 */
public final class Password {
    /** In characters. */
    static final int SHORTEST = 8;
    /** In characters; there is a limit only because hashing takes time. */
    static final int LONGEST = 200;

    private static final String PRODUCT = "manydesk";
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    /** The hash of no one's password, so that an unknown address takes as long as a known one. */
    private static final String NOBODYS = hash("nobody has this password");

    private Password() {}

    /** The hash of a password that somebody chose for an account; {@link InvalidInput} where it is easily guessed. */
    static String chosen(String password, String email, String name) {
        mustBeGood(password, email, name);
        return hash(password);
    }

    /** Refuses a password that is easily guessed: {@link InvalidInput} at {@code /password}. */
    static void mustBeGood(String password, String email, String name) {
        objection(password, email, name).ifPresent(why -> {
            throw new InvalidInput("/password", why);
        });
    }

    /** Why a password must not be chosen, in a sentence; empty where it may. */
    public static Optional<String> objection(String password, String email, String name) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST)
            return Optional.of("A password has " + SHORTEST + " to " + LONGEST + " characters.");
        if (KnownPasswords.include(password))
            return Optional.of(
                    "This password is on a list of those that are tried first, for it was stolen elsewhere before."
                            + " Choose another one.");
        if (isOwnWord(password, email, name))
            return Optional.of(
                    "This password is a name with figures or signs added, which is guessed soon. Choose another one.");
        return Optional.empty();
    }

    /** Whether nothing but signs and figures were added to the person's name or address, their company's, or ours. */
    private static boolean isOwnWord(String password, String email, String name) {
        var words = letters(password);
        var at = email.indexOf('@');
        var company = email.substring(at + 1).split("\\.", 2)[0];
        return Stream.of(PRODUCT, name, email.substring(0, Math.max(0, at)), company)
                .map(Password::letters)
                .anyMatch(words::equals);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\P{L}", "");
    }

    static String hash(String password) {
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
