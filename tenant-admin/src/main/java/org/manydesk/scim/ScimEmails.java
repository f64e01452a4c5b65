package org.manydesk.scim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which of the addresses that a directory tells is the one that counts: the primary one, else that of work, else one without
 * a type. It must be the {@code userName}; others are not kept.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7643#section-4.1.2">RFC 7643, 4.1.2</a>
 * @see "decision 0062"
 */
final class ScimEmails {
    private static final Pattern PATH = Pattern.compile("emails(\\[(?<which>[^\\]]*)])?(\\.(?<part>[a-z]+))?");
    private static final Pattern COUNTING =
            Pattern.compile("\\s*(type\\s+eq\\s+\"work\"|primary\\s+eq\\s+\"?true\"?)\\s*");

    private ScimEmails() {}

    /** Whether this path, in lower case, leads to the address that counts. */
    static boolean isMeantBy(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches()) return false;
        var which = Optional.ofNullable(parts.group("which"));
        var part = Optional.ofNullable(parts.group("part"));
        return which.map(one -> COUNTING.matcher(one).matches()).orElse(true)
                && part.map("value"::equals).orElse(true);
    }

    /** The address that counts among those; empty where none is told. */
    static Optional<String> counting(JsonNode told) {
        return all(told)
                .filter(one -> !address(one).isBlank())
                .filter(one -> isPrimary(one) || isOf("work", one) || isOf("", one))
                .min(Comparator.comparing((JsonNode one) -> !isPrimary(one)).thenComparing(one -> !isOf("work", one)))
                .map(ScimEmails::address);
    }

    private static Stream<JsonNode> all(JsonNode told) {
        return told.isArray() ? told.valueStream() : Stream.of(told);
    }

    private static String address(JsonNode one) {
        return (one.isObject() ? one.path("value") : one).asText("").strip();
    }

    private static boolean isPrimary(JsonNode one) {
        return one.path("primary").asText("").toLowerCase(Locale.ROOT).equals("true");
    }

    private static boolean isOf(String type, JsonNode one) {
        return one.path("type").asText("").toLowerCase(Locale.ROOT).equals(type);
    }
}
