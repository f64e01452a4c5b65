package org.manydesk.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which parameters of queries and which members of bodies name something that belongs to somebody, and what kind of thing: by the
 * path parameter that would name it. A query or a text member that is neither here nor known to be plain fails the build.
 */
public final class References {
    /** Of queries, by their names. */
    public static final Map<String, String> QUERIES = Map.of("tenant", "key", "assignee", "user");

    /** Of bodies, by their names; one or a list of them. */
    public static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("allow", "key"),
            Map.entry("assignee", "user"),
            Map.entry("by", "user"),
            Map.entry("clients", "key"),
            Map.entry("contract", "number"),
            Map.entry("deny", "key"),
            Map.entry("into", "ref"),
            Map.entry("members", "user"),
            Map.entry("messages", "message"),
            Map.entry("person", "user"),
            Map.entry("role", "customRole"),
            Map.entry("tenant", "key"),
            Map.entry("ticket", "ref"),
            Map.entry("tickets", "ref"));

    /** Who names more is heard so often: whose the others are is not asked. */
    public static final int MOST = 5;

    /**
     * Something that was named.
     *
     * @param kind the path parameter that would name it
     */
    public record Named(String kind, String name) {}

    private References() {}

    /** What a query names; the first so many. */
    public static List<Named> inQuery(Map<String, List<String>> parameters) {
        return QUERIES.entrySet().stream()
                .flatMap(known -> parameters.getOrDefault(known.getKey(), List.of()).stream()
                        .map(name -> new Named(known.getValue(), name)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** What a body names, however deep; the first so many. */
    public static List<Named> inBody(JsonNode body) {
        var found = new LinkedHashSet<Named>();
        collect(body, found);
        return found.stream().limit(MOST).toList();
    }

    private static void collect(JsonNode node, Set<Named> found) {
        if (found.size() >= MOST) return;
        node.properties().forEach(member -> {
            var kind = BODIES.get(member.getKey());
            if (kind != null) texts(member.getValue()).forEach(name -> found.add(new Named(kind, name)));
            collect(member.getValue(), found);
        });
        if (node.isArray()) node.forEach(one -> collect(one, found));
    }

    /** A person may be named by an object with the id. */
    private static Stream<String> texts(JsonNode value) {
        if (value.isArray()) return value.valueStream().flatMap(References::texts);
        var said = value.isObject() ? value.path("id") : value;
        return said.isTextual() || said.isIntegralNumber() ? Stream.of(said.asText()) : Stream.empty();
    }
}
