package org.manydesk.signin.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathNames;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.Ids;
import org.manydesk.scope.SessionId;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Whereabouts;
import org.manydesk.signin.AccessTokens;
import org.manydesk.signin.Sessions;

/** What paths name of sessions and tokens. */
@ApplicationScoped
class TokenPaths {
    /** {@code {token}}: an API token of the caller's own. */
    @Produces
    PathScope token(AccessTokens tokens) {
        return PathScope.of("token", Whereabouts.ofProvider("access_token"), path -> tokens.get(id(path.get("token"))));
    }

    /** {@code {session}}: a session or API token of the person whom the path names before it, else of the caller's own. */
    @Produces
    PathScope session(Sessions sessions) {
        return PathScope.of("session", Whereabouts.session(), path -> check(sessions, path));
    }

    private static void check(Sessions sessions, PathNames path) {
        var id = session(path.get("session"));
        if (path.values().containsKey("user")) sessions.get(user(path.get("user")), id);
        else sessions.get(id);
    }

    static long id(String value) {
        return Ids.parse(value).orElseThrow(() -> new Unknown("API token", value));
    }

    static SessionId session(String value) {
        return new SessionId(Ids.parse(value).orElseThrow(() -> new Unknown("session", value)));
    }

    static UserId user(String value) {
        return new UserId(Ids.parse(value).orElseThrow(() -> new Unknown("person", value)));
    }
}
