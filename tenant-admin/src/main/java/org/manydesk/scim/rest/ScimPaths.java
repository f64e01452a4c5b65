package org.manydesk.scim.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.rest.PathScope;
import org.manydesk.scim.ScimAccess;
import org.manydesk.scope.Whereabouts;

/** What paths name of the tokens of directories. */
@ApplicationScoped
class ScimPaths {
    /** {@code {scimToken}}: one of the client whom the path names before it. */
    @Produces
    PathScope scimToken(ScimAccess access) {
        return PathScope.of(
                "scimToken",
                Whereabouts.ofTenant("scim_token"),
                path -> access.get(path.get("key"), path.get("scimToken")));
    }
}
