package org.manydesk.signin.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.passkey.PasskeyKeeping;
import org.manydesk.people.People;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathNames;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.Ids;
import org.manydesk.scope.SessionId;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Whereabouts;
import org.manydesk.signin.AccessTokens;
import org.manydesk.signin.Sessions;

/** What paths name of sessions, tokens and passkeys. */
@ApplicationScoped
class TokenPaths {
    /** {@code {token}}: an API token of the caller's own. */
    @Produces
    PathScope token(AccessTokens tokens) {
        return PathScope.of("token", Whereabouts.ofProvider("access_token"), path -> tokens.get(id(path.get("token"))));
    }

    /** {@code {session}}: a session or API token of the person whom the path names before it, else of the caller's own. */
    @Produces
    PathScope session(Sessions sessions, People people) {
        return PathScope.of("session", Whereabouts.ofPerson("access_token"), path -> check(sessions, people, path));
    }

    /** {@code {passkey}}: one of the caller's own. */
    @Produces
    PathScope passkey(PasskeyKeeping passkeys) {
        return PathScope.of(
                "passkey", Whereabouts.ofPerson("passkey"), path -> passkeys.get(passkey(path.get("passkey"))));
    }

    /** The person first, for a path tells nothing of the order of its names where they are alike. */
    private static void check(Sessions sessions, People people, PathNames path) {
        var id = session(path.get("session"));
        if (!path.values().containsKey("user")) sessions.get(id);
        else sessions.get(people.withinReach(user(path.get("user"))).id(), id);
    }

    static long id(String value) {
        return Ids.parse(value).orElseThrow(() -> new Unknown("API token", value));
    }

    static long passkey(String value) {
        return Ids.parse(value).orElseThrow(() -> new Unknown("passkey", value));
    }

    static SessionId session(String value) {
        return new SessionId(Ids.parse(value).orElseThrow(() -> new Unknown("session", value)));
    }

    static UserId user(String value) {
        return new UserId(Ids.parse(value).orElseThrow(() -> new Unknown("person", value)));
    }
}
