package org.manydesk.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import me.gosimple.nbvcxz.resources.Dictionary;

/**
 * Passwords that people have chosen most often, taken from breaches: the list of nbvcxz, about 38,000 of at least
 * {@link Password#SHORTEST} characters. It lies in the library's jar; nobody outside is asked.
 *
 * @see "decision 0039"
 */
final class KnownPasswords {
    private static final String LIST = "/dictionaries/passwords.txt";
    private static final Set<String> KNOWN = read();

    private KnownPasswords() {}

    /** Whether it is on the list, in capitals or not. */
    static boolean include(String password) {
        return KNOWN.contains(folded(password));
    }

    /** How many are on the list. */
    static int count() {
        return KNOWN.size();
    }

    private static Set<String> read() {
        var bytes = Objects.requireNonNull(Dictionary.class.getResourceAsStream(LIST), LIST);
        try (var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.length() >= Password.SHORTEST)
                    .map(KnownPasswords::folded)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String folded(String password) {
        return password.toLowerCase(Locale.ROOT);
    }
}
