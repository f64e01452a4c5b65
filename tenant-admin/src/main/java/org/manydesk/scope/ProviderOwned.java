package org.manydesk.scope;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Objects;
import org.eclipse.persistence.annotations.AdditionalCriteria;
import org.jspecify.annotations.Nullable;

/** A row that belongs to a provider and to no tenant: staff, number series, triage. Walled like {@link TenantOwned}. */
@MappedSuperclass
@IdClass(ProviderKey.class)
@AdditionalCriteria("this.providerId = :provider")
public abstract class ProviderOwned {
    @Id
    @Column(name = "provider_id", updatable = false)
    private long providerId;

    @Id
    @Column(updatable = false)
    private long id;

    @Version
    private int version;

    protected ProviderOwned() {} // for JPA

    protected ProviderOwned(ProviderId provider) {
        this(provider, Ids.next());
    }

    protected ProviderOwned(ProviderId provider, long id) {
        this.providerId = provider.value();
        this.id = id;
    }

    public ProviderId provider() {
        return new ProviderId(providerId);
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
        return other instanceof ProviderOwned that
                && that.getClass() == getClass()
                && that.id == id
                && that.providerId == providerId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(providerId, id);
    }
}
