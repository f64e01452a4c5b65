package org.manydesk.tenant.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.Whereabouts;
import org.manydesk.tenant.Tenants;

/** What paths name of clients. */
@ApplicationScoped
class TenantPaths {
    /** {@code {key}}: a tenant within reach. */
    @Produces
    PathScope tenant(Tenants tenants) {
        return PathScope.of("key", Whereabouts.tenant(), path -> tenants.get(path.get("key")));
    }
}
