package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantKey;
import org.manydesk.scope.Wall;
import org.manydesk.tenant.Tenants;

/** The services of clients within the caller's reach. */
@ApplicationScoped
public class Offerings {
    private final Wall wall;
    private final Tenants tenants;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Offerings() {
        this(null, null);
    }

    @Inject
    Offerings(Wall wall, Tenants tenants) {
        this.wall = wall;
        this.tenants = tenants;
    }

    /** The service of a client, both by their keys, or {@link Unknown}. */
    public Offering get(String client, String key) {
        return find(owner(client), key).orElseThrow(() -> new Unknown("service", key));
    }

    /** A client within reach, by its key, or {@link Unknown}. */
    TenantId owner(String client) {
        return tenants.get(client).id();
    }

    Optional<Offering> find(TenantId tenant, String key) {
        return wall.em()
                .createQuery(
                        "SELECT o FROM Offering o WHERE o.tenantId = :tenant AND o.serviceKey = :key", Offering.class)
                .setParameter("tenant", tenant.value())
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    Optional<Offering> find(TenantId tenant, long id) {
        return Optional.ofNullable(wall.em().find(Offering.class, new TenantKey(tenant, id)));
    }

    /** Those of all clients within reach, by client and name. */
    List<Offering> all() {
        return wall.em()
                .createQuery("SELECT o FROM Offering o ORDER BY o.tenantId, o.name, o.id", Offering.class)
                .getResultList();
    }

    /** Those of one client, by name. */
    List<Offering> of(TenantId tenant) {
        return wall.em()
                .createQuery(
                        "SELECT o FROM Offering o WHERE o.tenantId = :tenant ORDER BY o.name, o.id", Offering.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    /** One page of a client's in the order of their making, with one row more than the limit where more follow. */
    public List<Offering> list(String client, PageRequest page) {
        return wall.em()
                .createQuery(
                        "SELECT o FROM Offering o WHERE o.tenantId = :tenant AND o.id > :after ORDER BY o.id",
                        Offering.class)
                .setParameter("tenant", owner(client).value())
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    void add(Offering service) {
        wall.add(service);
        wall.em().flush();
    }
}
