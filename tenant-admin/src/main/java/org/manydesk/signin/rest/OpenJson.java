package org.manydesk.signin.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.Caller;
import org.manydesk.signin.AccessToken;

/**
 * A session or API token that is open in somebody's name.
 *
 * @param name of an API token its name; of a session what the browser or program calls itself
 * @param from the network address from which it began
 * @param current whether it is the one in which this is asked
 */
record OpenJson(
        String id,
        AccessToken.Kind kind,
        String name,
        String from,
        Instant createdAt,
        @Nullable Instant expiresAt,
        boolean current) {
    static OpenJson of(AccessToken open, Caller.Person reader) {
        return new OpenJson(
                open.id().toString(),
                open.kind(),
                open.name(),
                open.origin(),
                open.createdAt(),
                open.expiresAt().orElse(null),
                reader.session().filter(open.id()::equals).isPresent());
    }
}
