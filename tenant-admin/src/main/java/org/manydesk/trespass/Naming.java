package org.manydesk.trespass;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.manydesk.rest.Json;
import org.manydesk.rest.PathNames;
import org.manydesk.rest.References;
import org.manydesk.scope.Caller;

/**
 * A call that was refused, or found nothing, with what its query and its body say.
 *
 * @param call method and path
 * @param body as it came; empty where there is none
 */
public record Naming(Caller.Person by, String call, Map<String, List<String>> query, byte[] body) {
    /** Whether there is anything to look at. */
    public boolean saysSomething() {
        return body.length > 0 || query.keySet().stream().anyMatch(References.QUERIES::containsKey);
    }

    /** What it named, each as an attempt of its own. What is no JSON names nothing. */
    List<Attempt> attempts() {
        return Stream.concat(References.inQuery(query).stream(), inBody())
                .distinct()
                .map(named -> new Attempt(by, new PathNames(Map.of(named.kind(), named.name())), call))
                .toList();
    }

    private Stream<References.Named> inBody() {
        if (body.length == 0) return Stream.empty();
        try {
            return References.inBody(Json.mapper().readTree(body)).stream();
        } catch (IOException noJson) {
            return Stream.empty();
        }
    }
}
