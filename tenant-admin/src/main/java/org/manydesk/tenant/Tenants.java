package org.manydesk.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** The tenants within the caller's reach. */
@ApplicationScoped
public class Tenants {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Tenants() {
        this(null);
    }

    @Inject
    Tenants(Wall wall) {
        this.wall = wall;
    }

    /** The tenant with this key, or {@link Unknown}. */
    public Tenant get(String key) {
        return find(key).orElseThrow(() -> new Unknown("client", key));
    }

    /** The same, locked until the transaction ends, as it is now. */
    public Tenant locked(String key) {
        return find(key, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new Unknown("client", key));
    }

    public Optional<Tenant> find(String key) {
        return find(key, LockModeType.NONE);
    }

    private Optional<Tenant> find(String key, LockModeType lock) {
        return wall.em()
                .createQuery("SELECT t FROM Tenant t WHERE t.key = :key", Tenant.class)
                .setParameter("key", key)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    public Tenant get(TenantId id) {
        return wall.em()
                .createQuery("SELECT t FROM Tenant t WHERE t.id = :id", Tenant.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("client", id.toString()));
    }

    /** The key of the client within reach that is written to at this address. */
    Optional<String> takesMailAt(String address) {
        return wall.em()
                .createQuery("SELECT t.key FROM Tenant t WHERE t.supportAddress = :address", String.class)
                .setParameter("address", address)
                .getResultStream()
                .findFirst();
    }

    /** Those of these that are within reach, in no order. */
    public List<Tenant> all(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return wall.em()
                .createQuery("SELECT t FROM Tenant t WHERE t.id IN :ids", Tenant.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Those of these keys that are within reach. */
    public List<Tenant> withKeys(Collection<String> keys) {
        if (keys.isEmpty()) return List.of();
        return wall.em()
                .createQuery("SELECT t FROM Tenant t WHERE t.key IN :keys", Tenant.class)
                .setParameter("keys", keys)
                .getResultList();
    }

    /** All tenants within reach, by name. */
    public List<Tenant> all() {
        return wall.em()
                .createQuery("SELECT t FROM Tenant t ORDER BY t.name, t.id", Tenant.class)
                .getResultList();
    }

    /** One page in the order of creation, with one row more than the limit where more follow. */
    public List<Tenant> list(PageRequest page) {
        return wall.em()
                .createQuery("SELECT t FROM Tenant t WHERE t.id > :after ORDER BY t.id", Tenant.class)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** How many tenants are within reach. */
    public int count() {
        return wall.em()
                .createQuery("SELECT COUNT(t) FROM Tenant t", Long.class)
                .getSingleResult()
                .intValue();
    }

    /** Writes what changed at once, so that versions are known. */
    public void keep() {
        wall.em().flush();
    }

    void add(Tenant tenant) {
        wall.em().persist(tenant);
        wall.em().flush();
        wall.reachChanged();
    }
}
