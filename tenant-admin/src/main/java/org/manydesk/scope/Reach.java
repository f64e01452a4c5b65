package org.manydesk.scope;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a caller may touch: the rows of one provider and of these tenants; with no tenant, of none.
 *
 * @param tenants ids; never empty, for an empty list would be a syntax error in SQL and must mean "nothing"
 */
public record Reach(ProviderId provider, Set<Long> tenants) {
    /** No tenant has this id. */
    private static final long NOBODY = -1L;

    public Reach {
        tenants = tenants.isEmpty() ? Set.of(NOBODY) : Set.copyOf(tenants);
    }

    static Reach of(ProviderId provider, Collection<TenantId> tenants) {
        return new Reach(provider, tenants.stream().map(TenantId::value).collect(Collectors.toSet()));
    }

    public boolean includes(long tenantId) {
        return tenants.contains(tenantId);
    }
}
