package org.manydesk.scope;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Objects;
import org.eclipse.persistence.annotations.AdditionalCriteria;
import org.jspecify.annotations.Nullable;

/**
 * A row that belongs to one tenant for ever. Every query for it is filtered by the caller's reach, below JPQL; without
 * a reach the query fails. The owner is half of the primary key, so no foreign key can cross tenants.
 */
@MappedSuperclass
@IdClass(TenantKey.class)
@AdditionalCriteria("this.tenantId IN :tenants")
public abstract class TenantOwned {
    @Id
    @Column(name = "tenant_id", updatable = false)
    private long tenantId;

    @Id
    @Column(updatable = false)
    private long id;

    @Version
    private int version;

    protected TenantOwned() {} // for JPA

    protected TenantOwned(TenantId tenant) {
        this(tenant, Ids.next());
    }

    /** For a row that shares its id with another, e.g. a ticket's timeline. */
    protected TenantOwned(TenantId tenant, long id) {
        this.tenantId = tenant.value();
        this.id = id;
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    public long key() {
        return id;
    }

    /** Counts the changes; travels as the ETag. */
    public int version() {
        return version;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TenantOwned that
                && that.getClass() == getClass()
                && that.id == id
                && that.tenantId == tenantId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, id);
    }
}
