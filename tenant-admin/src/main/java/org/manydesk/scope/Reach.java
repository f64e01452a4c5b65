package org.manydesk.scope;

import java.util.List;

/** What a caller may touch: the rows of one provider and of these tenants; with no tenant, of none. */
public record Reach(ProviderId provider, List<TenantId> tenants) {
    /** No tenant has this id: an empty list would be a syntax error in SQL, and must mean "nothing". */
    private static final long NOBODY = -1L;

    public Reach {
        tenants = List.copyOf(tenants);
    }

    public boolean includes(long tenantId) {
        return tenants.contains(new TenantId(tenantId));
    }

    List<Long> tenantParameter() {
        return tenants.isEmpty()
                ? List.of(NOBODY)
                : tenants.stream().map(TenantId::value).toList();
    }
}
