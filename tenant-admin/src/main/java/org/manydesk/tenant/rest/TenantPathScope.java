package org.manydesk.tenant.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.rest.PathScope;
import org.manydesk.tenant.Tenants;

/** {@code {key}}: a tenant within reach. */
@ApplicationScoped
@Transactional
public class TenantPathScope implements PathScope {
    private final Tenants tenants;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TenantPathScope() {
        this(null);
    }

    @Inject
    TenantPathScope(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public String parameter() {
        return "key";
    }

    @Override
    public void require(String value) {
        tenants.get(value);
    }
}
