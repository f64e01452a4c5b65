package org.manydesk.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import org.manydesk.problem.Fault;
import org.manydesk.problem.InvalidInput;

/** JSON merge patches (RFC 7396) of values that travel as JSON objects. */
public final class MergePatch {
    private MergePatch() {}

    /**
     * The value with the patch applied.
     *
     * @param changeable the members that may be changed; any other is refused with its pointer
     */
    public static <T> T apply(JsonNode patch, Object value, Class<T> type, Set<String> changeable) {
        if (!(patch instanceof ObjectNode changes))
            throw new InvalidInput("", "A merge patch is a JSON object with the members to change.");
        requireChangeable(changes, changeable);
        ObjectNode merged = Json.mapper().valueToTree(value);
        merge(merged, changes);
        try {
            return Json.mapper().treeToValue(merged, type);
        } catch (JsonProcessingException fault) {
            throw JsonFaults.of(fault);
        }
    }

    /** The changes over an object, both left as they are. */
    public static ObjectNode merged(JsonNode object, ObjectNode changes) {
        ObjectNode merged = object.deepCopy();
        merge(merged, changes);
        return merged;
    }

    private static void requireChangeable(ObjectNode changes, Set<String> changeable) {
        var faults = changes.properties().stream()
                .filter(member -> !changeable.contains(member.getKey()))
                .map(member -> new Fault(
                        "/" + member.getKey(),
                        "This cannot be changed here. What can: " + String.join(", ", new TreeSet<>(changeable)) + "."))
                .toList();
        if (!faults.isEmpty()) throw new InvalidInput(faults);
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach(change -> {
            var name = change.getKey();
            if (change.getValue().isNull()) target.remove(name);
            else if (change.getValue() instanceof ObjectNode inner && target.get(name) instanceof ObjectNode below)
                merge(below, inner);
            else target.set(name, change.getValue());
        });
    }
}
