package org.manydesk.probe;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page by the template of its address, e.g. {@code clients/:key/contract/:number?}.
 *
 * @param template as Vaadin writes it: parameters with a colon, a question mark where they may be absent
 */
public record ProbedPage(String template) {
    /** They are called as the REST interface calls them. */
    private static final Set<String> NAMED =
            Set.of("key", "number", "service", "user", "probe", "invoice", "ref", "article");

    private static final Map<String, String> FIXED = Map.of("tab", "people", "token", "nothing");

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

    private Stream<String> parameters() {
        return Arrays.stream(template.split("/")).filter(part -> part.startsWith(":"));
    }

    private Optional<String> value(String part, Map<String, String> ids) {
        var name = part.substring(1).replaceAll("[?*(].*", "");
        if (FIXED.containsKey(name)) return Optional.ofNullable(FIXED.get(name));
        return Optional.of(name).filter(NAMED::contains).map(kind -> ids.getOrDefault(kind, "nothing"));
    }
}
