package org.manydesk.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An operation of the product's OpenAPI document.
 *
 * @param path below the base path, with its parameters in braces
 * @param mediaType of the body; empty where it takes none
 * @param queries the names of its query parameters
 * @param roles the names of those who may call it
 * @param isOpen whether it takes calls of people who are not signed in, signed in another way
 */
public record ProbedCall(
        String id,
        String verb,
        String path,
        String mediaType,
        List<String> queries,
        List<String> roles,
        boolean isOpen) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    /** All operations that the running product tells of. */
    public static List<ProbedCall> all(Visitor anybody) {
        var api = anybody.with("Accept", "application/json")
                .get("/openapi")
                .expect(200)
                .json();
        var calls = new ArrayList<ProbedCall>();
        api.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(verb -> VERBS.contains(verb.getKey()))
                .forEach(verb -> calls.add(of(path.getKey(), verb.getKey(), verb.getValue()))));
        return calls;
    }

    private static ProbedCall of(String path, String verb, JsonNode operation) {
        var types = operation.path("requestBody").path("content").fieldNames();
        var queries = new ArrayList<String>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query"))
                queries.add(parameter.path("name").asText());
        });
        return new ProbedCall(
                operation.path("operationId").asText(),
                verb.toUpperCase(Locale.ROOT),
                path,
                types.hasNext() ? types.next() : "",
                queries,
                elements(operation.path("x-roles")),
                operation.path("security").isArray()
                        && operation.path("security").isEmpty());
    }

    private static List<String> elements(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    /** Sends it with these path parameters and a body that says nothing. */
    public Told send(Visitor visitor, Map<String, String> ids) {
        var query = verb.equals("GET") && queries.contains("period") ? "?period=2026-09" : "";
        return send(visitor, at(ids) + query, isJson() ? "{}" : "x");
    }

    /**
     * Sends it there.
     *
     * @param address relative to the base path, with its query
     */
    Told send(Visitor visitor, String address, String body) {
        var caller = mediaType.isEmpty() || mediaType.equals("*/*") ? visitor : visitor.with("Content-Type", mediaType);
        return switch (verb) {
            case "GET" -> caller.get(address);
            case "DELETE" -> caller.delete(address);
            case "POST" -> caller.post(address, body);
            case "PATCH" -> caller.patch(address, body);
            default -> mediaType.isEmpty() ? caller.put(address) : caller.put(address, body);
        };
    }

    /** The names of its path parameters, from the outermost on. */
    public List<String> parameters() {
        return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The path with its parameters filled in, relative to the base path. */
    public String at(Map<String, String> values) {
        var filled = PARAMETER.matcher(path).replaceAll(found -> values.getOrDefault(found.group(1), "?"));
        return filled.substring(1);
    }

    /** Those of its path parameters that cannot be filled from these, with its name. */
    public Stream<String> missingFrom(Map<String, String> values) {
        return parameters().stream().filter(name -> !values.containsKey(name)).map(name -> id + " {" + name + "}");
    }

    public boolean isJson() {
        return mediaType.endsWith("json") && !mediaType.contains("ndjson");
    }
}
