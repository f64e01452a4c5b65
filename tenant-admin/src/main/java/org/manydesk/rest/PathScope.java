package org.manydesk.rest;

import java.util.Optional;
import java.util.function.Consumer;
import org.manydesk.scope.Whereabouts;

/**
 * What a path parameter names. It is checked to be in the caller's scope before anything else of the call is looked at.
 * The feature that owns the thing produces one for every parameter that names something of a tenant.
 *
 * @param parameter e.g. {@code key}
 * @param whereabouts where it is written whose the thing is; empty where its name means nothing outside its tenant
 * @param check throws {@link org.manydesk.problem.Unknown} unless the thing is within reach; runs in a transaction
 */
public record PathScope(String parameter, Optional<Whereabouts> whereabouts, Consumer<PathNames> check) {
    /** A thing whose owner can be told by its name. */
    public static PathScope of(String parameter, Whereabouts whereabouts, Consumer<PathNames> check) {
        return new PathScope(parameter, Optional.of(whereabouts), check);
    }

    /** A thing that is named within another one only. */
    public static PathScope within(String parameter, Consumer<PathNames> check) {
        return new PathScope(parameter, Optional.empty(), check);
    }
}
