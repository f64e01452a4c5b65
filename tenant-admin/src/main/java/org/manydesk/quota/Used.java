package org.manydesk.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.manydesk.scope.TenantId;

/** How much a client has used. */
@ApplicationScoped
class Used {
    private final Quotas quotas;
    private final Storage storage;
    private final Event<QuotasAgreed> agreed;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Used() {
        this(null, null, null);
    }

    @Inject
    Used(Quotas quotas, Storage storage, Event<QuotasAgreed> agreed) {
        this.quotas = quotas;
        this.storage = storage;
        this.agreed = agreed;
    }

    long by(TenantId client, Measure measure) {
        return measure == Measure.STORAGE ? storage.used(client) : quotas.used(client, measure);
    }

    void changed(TenantId client) {
        agreed.fire(new QuotasAgreed(client));
    }
}
