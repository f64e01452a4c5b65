package org.manydesk.scope;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Primary key of a provider-owned row. A class because EclipseLink cannot fill a record. */
public class ProviderKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private long providerId;
    private long id;

    protected ProviderKey() {}

    public ProviderKey(ProviderId provider, long id) {
        this.providerId = provider.value();
        this.id = id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProviderKey that && that.providerId == providerId && that.id == id;
    }

    @Override
    public int hashCode() {
        return Objects.hash(providerId, id);
    }
}
