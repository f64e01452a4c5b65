package org.manydesk.scope;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Primary key of a tenant-owned row. A class because EclipseLink cannot fill a record. */
public class TenantKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private long tenantId;
    private long id;

    protected TenantKey() {}

    public TenantKey(TenantId tenant, long id) {
        this.tenantId = tenant.value();
        this.id = id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TenantKey that && that.tenantId == tenantId && that.id == id;
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, id);
    }
}
