package org.manydesk.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.manydesk.scope.TenantId;

/** How much a client has used. */
@ApplicationScoped
class Used {
    private final Quotas quotas;
    private final Storage storage;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Used() {
        this(null, null);
    }

    @Inject
    Used(Quotas quotas, Storage storage) {
        this.quotas = quotas;
        this.storage = storage;
    }

    long by(TenantId client, Measure measure) {
        return measure == Measure.STORAGE ? storage.used(client) : quotas.used(client, measure);
    }

    void changed(TenantId client) {
        quotas.changed(client);
    }
}
