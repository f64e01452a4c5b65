package org.manydesk.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** What was agreed with clients apart from the settings. */
@ApplicationScoped
@Transactional
class ClientQuotas {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClientQuotas() {
        this(null);
    }

    @Inject
    ClientQuotas(Wall wall) {
        this.wall = wall;
    }

    List<ClientQuota> of(TenantId client) {
        return wall.em()
                .createQuery("SELECT q FROM ClientQuota q WHERE q.tenantId = :client", ClientQuota.class)
                .setParameter("client", client.value())
                .getResultList();
    }

    /** What a client may use of everything. */
    Map<Measure, Long> allowed(TenantId client) {
        var allowed = new EnumMap<Measure, Long>(Measure.class);
        for (var measure : Measure.values()) allowed.put(measure, measure.usual());
        of(client).forEach(quota -> allowed.put(quota.measure(), quota.allowed()));
        return allowed;
    }

    void add(ClientQuota quota) {
        wall.add(quota);
    }

    void remove(ClientQuota quota) {
        wall.em().remove(quota);
    }
}
