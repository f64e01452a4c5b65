package org.manydesk.ticket.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;

/** Reads answers as they travel: texts, numbers, true or false; null for none. */
final class SaidFields {
    private SaidFields() {}

    static Map<String, @Nullable String> of(@Nullable Map<String, @Nullable JsonNode> fields) {
        var said = new LinkedHashMap<String, @Nullable String>();
        var faults = new Faults();
        if (fields != null)
            fields.forEach((key, value) -> {
                if (value == null || value.isNull()) said.put(key, null);
                else if (value.isValueNode())
                    said.put(key, value.isNumber() ? value.decimalValue().toPlainString() : value.asText());
                else faults.add("/fields/" + key, "Must be a text, a number, true or false.");
            });
        faults.refuse();
        return said;
    }
}
