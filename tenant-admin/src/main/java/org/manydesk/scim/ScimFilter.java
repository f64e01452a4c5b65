package org.manydesk.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manydesk.rest.Json;

/** For whom a directory asks: one attribute that equals a text (RFC 7644, 3.4.2.2). Directories ask for no more. */
record ScimFilter(Attribute attribute, String value) {
    private static final Pattern EQUALS = Pattern.compile(
            "\\s*(?:urn:ietf:params:scim:schemas:core:2\\.0:User:)?([A-Za-z.]{1,40}(?:\\[type eq \"work\"])?(?:\\.value)?)"
                    + "\\s+eq\\s+(\"(?:[^\"\\\\]|\\\\.){0,400}\")\\s*",
            Pattern.CASE_INSENSITIVE);

    enum Attribute {
        USER_NAME,
        EXTERNAL_ID
    }

    /** Empty where there is none. */
    static Optional<ScimFilter> parse(@Nullable String text) {
        if (text == null || text.isBlank()) return Optional.empty();
        var equals = EQUALS.matcher(text);
        if (!equals.matches()) throw invalid();
        var value = unescaped(equals.group(2));
        return Optional.of(
                switch (equals.group(1).toLowerCase(Locale.ROOT)) {
                    case "username", "emails.value", "emails[type eq \"work\"].value", "emails" ->
                        new ScimFilter(Attribute.USER_NAME, value.strip().toLowerCase(Locale.ROOT));
                    case "externalid" -> new ScimFilter(Attribute.EXTERNAL_ID, value);
                    default -> throw invalid();
                });
    }

    private static String unescaped(String quoted) {
        try {
            return Json.mapper().readValue(quoted, String.class);
        } catch (JsonProcessingException notText) {
            throw invalid();
        }
    }

    private static ScimProblem invalid() {
        return new ScimProblem(
                400,
                "invalidFilter",
                "Only userName eq \"…\", externalId eq \"…\" and emails.value eq \"…\" are known.");
    }
}
