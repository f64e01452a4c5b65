package org.manydesk.probe;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A page by the template of its address, e.g. {@code clients/:key/contract/:number?}.
 *
 * @param template as Vaadin writes it: parameters with a colon, a question mark where they may be absent
 */
public record ProbedPage(String template) {
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry(":key", "key"),
            Map.entry(":client", "key"),
            Map.entry(":number", "number"),
            Map.entry(":service", "service"),
            Map.entry(":article", "article"),
            Map.entry(":person", "user"),
            Map.entry(":probe", "probe"),
            Map.entry("invoices/:id", "invoice"),
            Map.entry("tickets/:___url_parameter", "ref"));
    private static final Map<String, String> FIXED = Map.of(":tab", "people", ":token", "nothing");

    /** Its parameters for which no id is known; none, or the probe is not whole. */
    public List<String> missing() {
        return parameters()
                .filter(part -> value(part, Map.of()).isEmpty())
                .map(part -> template + " " + part)
                .toList();
    }

    boolean hasParameters() {
        return parameters().findAny().isPresent();
    }

    /** The address with these ids, without a slash before it. */
    String at(Map<String, String> ids) {
        return Arrays.stream(template.split("/"))
                .map(part -> part.startsWith(":") ? value(part, ids).orElse("nothing") : part)
                .collect(Collectors.joining("/"));
    }

    private java.util.stream.Stream<String> parameters() {
        return Arrays.stream(template.split("/")).filter(part -> part.startsWith(":"));
    }

    private Optional<String> value(String part, Map<String, String> ids) {
        var name = part.replaceAll("[?*(].*", "");
        if (FIXED.containsKey(name)) return Optional.ofNullable(FIXED.get(name));
        var first = template.substring(0, template.indexOf('/')) + "/" + name;
        return Optional.ofNullable(NAMED.getOrDefault(name, NAMED.get(first)))
                .map(kind -> ids.getOrDefault(kind, "nothing"));
    }
}
