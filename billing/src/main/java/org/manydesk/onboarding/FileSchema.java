package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.manydesk.problem.Faults;

/**
 * The shape of a client's file: which members there are and of which kind.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema, draft 2020-12</a>
 */
public final class FileSchema {
    private static final String TEXT = read();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(
                    TEXT,
                    SchemaValidatorsConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .locale(java.util.Locale.ENGLISH)
                            .build());
    private static final List<String> ELSEWHERE =
            List.of("calendar", "sla", "rateCard", "chargeable", "serviceCredits");

    private FileSchema() {}

    /** The schema as it is published. */
    public static String text() {
        return TEXT;
    }

    /** Notes every place where a file has another shape. */
    static void check(JsonNode file, Faults faults) {
        SCHEMA.validate(file).forEach(message -> faults.add(pointer(message), sentence(message)));
    }

    private static String pointer(ValidationMessage message) {
        var at = message.getInstanceLocation().toString();
        var member = message.getProperty();
        var within = at.equals("/") ? "" : at;
        return member == null
                ? within
                : within + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    private static String sentence(ValidationMessage message) {
        var member = Objects.requireNonNullElse(message.getProperty(), "");
        return switch (message.getType()) {
            case "additionalProperties" ->
                unknown(member, message.getInstanceLocation().getNameCount() == 0);
            case "required" -> "This is missing.";
            default -> "This " + message.getMessage().replaceFirst("^[^:]*: ", "") + ".";
        };
    }

    private static String unknown(String member, boolean atTheTop) {
        if (atTheTop && ELSEWHERE.contains(member)) return "This belongs into the section contract.";
        return "A file has no such entry here.";
    }

    private static String read() {
        try (var bytes = FileSchema.class.getResourceAsStream("onboarding.schema.json")) {
            return new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
