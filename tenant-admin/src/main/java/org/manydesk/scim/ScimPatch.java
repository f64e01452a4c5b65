package org.manydesk.scim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is said of a person, as directories ask for it (RFC 7644, 3.5.2): with paths or without, with names in any case,
 * with truth as a word. What is not kept here changes nothing.
 */
final class ScimPatch {
    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:patchop";
    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:user:";
    private static final String USER_NAME = "username";
    private static final int MOST = 100;

    private ScimPatch() {}

    /** What is said of the person afterwards; all of it or {@link ScimProblem}. */
    static ScimUser apply(ScimUser before, JsonNode request) {
        var isPatch = request.path("schemas")
                .valueStream()
                .anyMatch(schema -> schema.asText().toLowerCase(Locale.ROOT).equals(SCHEMA));
        var operations = request.path("Operations");
        if (!isPatch || !operations.isArray() || operations.isEmpty() || operations.size() > MOST)
            throw ScimProblem.invalidSyntax("Send a PatchOp with 1 to " + MOST + " Operations.");
        var after = named(before, operations);
        for (var operation : operations) after = one(after, operation);
        return after;
    }

    /** With the address that is said last, wherever it stands: what is said of {@code emails} must be the same. */
    private static ScimUser named(ScimUser before, JsonNode operations) {
        var after = before;
        for (var operation : operations) {
            var path = operation.path("path").asText("");
            if (operation.path("op").asText("").equalsIgnoreCase("remove")) continue;
            after = path.isBlank()
                    ? renamed(after, operation.path("value"))
                    : named(after, path, operation.path("value"));
        }
        return after;
    }

    private static ScimUser named(ScimUser before, String path, JsonNode value) {
        return attribute(path).equals(USER_NAME) ? before.withUserName(required(value)) : before;
    }

    /** With the address that a whole user, or a part of one, says. */
    static ScimUser renamed(ScimUser before, JsonNode said) {
        var after = before;
        for (var member : said.properties()) after = named(after, member.getKey(), member.getValue());
        return after;
    }

    private static ScimUser one(ScimUser before, JsonNode operation) {
        var path = operation.path("path").asText("");
        var value = operation.path("value");
        return switch (operation.path("op").asText("").toLowerCase(Locale.ROOT)) {
            case "add", "replace" -> path.isBlank() ? all(before, "", value) : set(before, path, value);
            case "remove" -> removed(before, path);
            default -> throw ScimProblem.invalidSyntax("op must be add, replace or remove.");
        };
    }

    private static ScimUser all(ScimUser before, String within, JsonNode values) {
        if (!values.isObject()) throw ScimProblem.invalidSyntax("Without a path, value must be an object.");
        var after = before;
        for (var member : values.properties()) after = set(after, within + member.getKey(), member.getValue());
        return after;
    }

    private static ScimUser removed(ScimUser before, String path) {
        if (path.isBlank()) throw new ScimProblem(400, "noTarget", "Say by path what to remove.");
        return switch (attribute(path)) {
            case USER_NAME -> throw new ScimProblem(400, "mutability", "A person has a userName.");
            case "active" -> before.withActive(false);
            case "externalid" -> before.withExternalId(null);
            case "displayname", "name.formatted" -> before.withDisplayName(null);
            case "name.givenname" -> before.withGivenName(null);
            case "name.familyname" -> before.withFamilyName(null);
            case "name" -> before.withDisplayName(null).withGivenName(null).withFamilyName(null);
            default -> withoutEmail(before, attribute(path));
        };
    }

    /** Sets one attribute; others than those that are kept are passed over. */
    static ScimUser set(ScimUser before, String path, JsonNode value) {
        return switch (attribute(path)) {
            case USER_NAME -> before.withUserName(required(value));
            case "active" -> before.withActive(truth(value));
            case "externalid" -> before.withExternalId(text(value, path));
            case "displayname" -> before.withDisplayName(text(value, path));
            case "name.formatted" -> before.displayName() == null ? before.withDisplayName(text(value, path)) : before;
            case "name.givenname" -> before.withGivenName(text(value, path));
            case "name.familyname" -> before.withFamilyName(text(value, path));
            case "name" -> all(before, "name.", value);
            default -> withEmail(before, attribute(path), value);
        };
    }

    private static ScimUser withEmail(ScimUser before, String attribute, JsonNode value) {
        if (!ScimEmails.isMeantBy(attribute)) return before;
        return ScimEmails.counting(value).map(before::withEmail).orElse(before);
    }

    private static ScimUser withoutEmail(ScimUser before, String attribute) {
        if (!ScimEmails.isMeantBy(attribute)) return before;
        throw new ScimProblem(400, "mutability", "A person has an address, which is the userName.");
    }

    private static String attribute(String path) {
        var name = path.strip().toLowerCase(Locale.ROOT);
        return name.startsWith(CORE) ? name.substring(CORE.length()) : name;
    }

    private static String required(JsonNode value) {
        var text = text(value, "userName");
        if (text == null) throw ScimProblem.invalidValue("userName must be the person's e-mail address.");
        return text;
    }

    private static @Nullable String text(JsonNode value, String attribute) {
        var single = single(value);
        if (single.isNull() || single.isMissingNode()) return null;
        if (!single.isTextual()) throw ScimProblem.invalidValue(attribute + " must be a text.");
        return single.asText();
    }

    /** Truth, or the word for it in any case. */
    static boolean truth(JsonNode value) {
        var single = single(value);
        if (single.isBoolean()) return single.asBoolean();
        return switch (single.asText("").strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ScimProblem.invalidValue("active must be true or false.");
        };
    }

    /** Some directories wrap a single value into a list of objects. */
    private static JsonNode single(JsonNode value) {
        var first = value.isArray() && value.size() == 1 ? value.get(0) : value;
        return first.isObject() && first.has("value") ? first.get("value") : first;
    }
}
