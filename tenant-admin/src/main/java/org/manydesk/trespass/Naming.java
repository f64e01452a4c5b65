package org.manydesk.trespass;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.manydesk.rest.Json;
import org.manydesk.rest.PathNames;
import org.manydesk.rest.References;
import org.manydesk.rest.References.Named;
import org.manydesk.scope.Caller;

/**
 * A call that was refused, or found nothing, with what its query and its body named. Of these it keeps the names alone, and few of
 * them: it may wait for a while before somebody has a look.
 *
 * @param call method and path
 * @param names at most {@link References#MOST}
 */
public record Naming(Caller.Person by, String call, List<Named> names) {
    public Naming {
        names = List.copyOf(names);
    }

    /** What a call named. What is no JSON names nothing. */
    public static Naming of(Caller.Person by, String call, Map<String, List<String>> query, byte[] body) {
        var named = Stream.concat(References.inQuery(query).stream(), inBody(body).stream())
                .distinct()
                .limit(References.MOST)
                .toList();
        return new Naming(by, call, named);
    }

    /** Whether there is anything to look at. */
    public boolean saysSomething() {
        return !names.isEmpty();
    }

    /** What it named, each as an attempt of its own. */
    List<Attempt> attempts() {
        return names.stream()
                .map(named -> new Attempt(by, new PathNames(Map.of(named.kind(), named.name())), call))
                .toList();
    }

    private static List<Named> inBody(byte[] body) {
        if (body.length == 0) return List.of();
        try {
            return References.inBody(Json.mapper().readTree(body));
        } catch (IOException noJson) {
            return List.of();
        }
    }
}
