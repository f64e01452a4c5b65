package org.manydesk.signin.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Whereabouts;
import org.manydesk.signin.AccessTokens;

/** What paths name of tokens. */
@ApplicationScoped
class TokenPaths {
    /** {@code {token}}: an API token of the caller's own. */
    @Produces
    PathScope token(AccessTokens tokens) {
        return PathScope.of("token", Whereabouts.ofProvider("access_token"), path -> tokens.get(id(path.get("token"))));
    }

    static long id(String value) {
        return Ids.parse(value).orElseThrow(() -> new Unknown("API token", value));
    }
}
