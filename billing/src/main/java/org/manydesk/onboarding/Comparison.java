package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manydesk.rest.Json;

/** Compares two values member by member. A member that is null is as good as absent. */
final class Comparison {
    private Comparison() {}

    /** The members that differ, each as one change. */
    static List<FileChange> of(String pointer, Object before, Object after, FileChange.Deed deed) {
        var old = said(before);
        var young = said(after);
        var changes = new ArrayList<FileChange>();
        for (var name : names(old, young)) {
            var from = Optional.ofNullable(old.get(name));
            var to = Optional.ofNullable(young.get(name)).orElseGet(NullNode::getInstance);
            if (!to.equals(from.orElseGet(NullNode::getInstance)))
                changes.add(new FileChange(pointer + "/" + name, deed, from, to));
        }
        return changes;
    }

    static boolean same(Object one, Object other) {
        return said(one).equals(said(other));
    }

    private static Set<String> names(JsonNode old, JsonNode young) {
        var names = new LinkedHashSet<String>();
        young.fieldNames().forEachRemaining(names::add);
        old.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode said(Object value) {
        return withoutNulls(Json.mapper().valueToTree(value));
    }

    static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode members) {
            members.properties().removeIf(member -> member.getValue().isNull());
            members.forEach(Comparison::withoutNulls);
        } else if (node instanceof ArrayNode list) list.forEach(Comparison::withoutNulls);
        return node;
    }
}
