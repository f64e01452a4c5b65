package org.manydesk.rest;

import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values of a path's parameters, from the outermost on. */
public record PathNames(Map<String, String> values) {
    public PathNames {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The parameters of the path that was called. */
    public static PathNames of(UriInfo uri) {
        var segments = uri.getPathSegments().stream().map(PathSegment::getPath).toList();
        var given = uri.getPathParameters();
        var values = new LinkedHashMap<String, String>();
        given.keySet().stream()
                .sorted(Comparator.comparingInt(name -> segments.indexOf(given.getFirst(name))))
                .forEach(name -> values.put(name, given.getFirst(name)));
        return new PathNames(values);
    }

    /** The value of a parameter that the path has. */
    public String get(String parameter) {
        return Optional.ofNullable(values.get(parameter)).orElseThrow();
    }
}
