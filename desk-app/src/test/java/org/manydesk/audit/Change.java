package org.manydesk.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A call that may change something, and what it leaves in the audit trail, as {@code changes.txt} says.
 *
 * @param path with parameters in braces
 * @param kinds of entries, one of which it leaves; with a * at the end where that is only known when it is written
 * @param reason why it leaves none; empty where it leaves one
 */
public record Change(String verb, String path, Set<String> kinds, String reason) {
    private static final String LIST = "changes.txt";

    public static List<Change> all() {
        try (var list = Change.class.getResourceAsStream(LIST)) {
            if (list == null) throw new IllegalStateException(LIST + " is not there");
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Change::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Change of(String line) {
        var parts = line.split(" ", 3);
        var why = parts[2].startsWith("-- ");
        return new Change(
                parts[0],
                parts[1],
                why ? Set.of() : Set.of(parts[2].split(" ")),
                why ? parts[2].substring("-- ".length()) : "");
    }

    /** As it stands in the list. */
    public String name() {
        return verb + " " + path;
    }

    /** Whether a request is such a call. */
    public boolean is(String method, String asked) {
        var form = Pattern.compile(path.replaceAll("\\{\\w+}", "[^/]+"));
        return method.equals(verb) && form.matcher(asked).matches();
    }

    /** Whether an entry of this kind is what it leaves. */
    public boolean leaves(String kind) {
        return kinds.stream()
                .anyMatch(one ->
                        one.endsWith("*") ? kind.startsWith(one.substring(0, one.length() - 1)) : one.equals(kind));
    }
}
