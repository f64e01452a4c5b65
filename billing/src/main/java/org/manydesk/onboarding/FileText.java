package org.manydesk.onboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.manydesk.rest.Json;
import org.manydesk.rest.JsonFaults;

/**
 * A client's file as text, read into values of which nothing is checked yet.
 *
 * @param lines where each value begins, from 1, by its JSON pointer; empty where that is not known
 */
record FileText(JsonNode json, Map<String, Integer> lines) {

    /** Reads YAML 1.2; also most JSON, which is nearly a part of it. */
    static FileText ofYaml(String text) {
        return new YamlReading().read(text);
    }

    static FileText ofJson(String text) {
        try {
            return new FileText(Json.mapper().readTree(text), Map.of());
        } catch (JsonProcessingException unreadable) {
            throw JsonFaults.of(unreadable);
        }
    }

    /** The line of a value, or of the nearest one around it that is there. */
    String place(String pointer) {
        for (var at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            var line = lines.get(at);
            if (line != null) return "Line " + line + ": ";
            if (at.isEmpty()) return "";
        }
    }
}
