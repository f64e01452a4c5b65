package org.manydesk.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.TenantId;

/** Knows how much is stored of a client, and whether more may be. */
@ApplicationScoped
@Transactional
public class Storage {
    private static final int NEAR = 80;

    private final Instance<StoredBytes> features;
    private final ClientQuotas quotas;
    private final CurrentCaller caller;
    private final Event<QuotaNear> near;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Storage() {
        this(null, null, null, null);
    }

    @Inject
    Storage(@Any Instance<StoredBytes> features, ClientQuotas quotas, CurrentCaller caller, Event<QuotaNear> near) {
        this.features = features;
        this.quotas = quotas;
        this.caller = caller;
        this.near = near;
    }

    /** To be asked before a file of so many bytes that somebody brought is written down; {@link StorageFull} where it does not fit. */
    public void mustHold(TenantId client, long added) {
        long allowed = quotas.allowed(client).getOrDefault(Measure.STORAGE, 0L);
        long used = used(client) + added;
        if (used > allowed) throw new StorageFull(allowed);
        long line = allowed / 100 * NEAR;
        if (used >= line && used - added < line)
            near.fire(new QuotaNear(caller.get().provider(), client, Measure.STORAGE));
    }

    long used(TenantId client) {
        return features.stream().mapToLong(feature -> feature.of(client)).sum();
    }
}
