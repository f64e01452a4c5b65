package org.manydesk.scope;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;

/**
 * The wall between tenants. Hands out the entity manager with the caller's reach set on the transaction, so every
 * query is filtered below JPQL. Outside a transaction, or without a caller, nothing can be read.
 *
 * @see "decision 0002"
 */
@ApplicationScoped
public class Wall {
    private final CurrentCaller callers;
    private final Reaches reaches;

    @PersistenceContext(unitName = "manydesk")
    private EntityManager entityManager;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Wall() {
        this(null, null);
    }

    @Inject
    Wall(CurrentCaller callers, Reaches reaches) {
        this.callers = callers;
        this.reaches = reaches;
    }

    /** The entity manager, seeing only what the caller reaches. */
    public EntityManager em() {
        var reach = reach();
        entityManager.setProperty("tenants", reach.tenants());
        entityManager.setProperty("provider", reach.provider().value());
        return entityManager;
    }

    /** Adds a row to a tenant within reach; a row for any other tenant is a programming error and fails. */
    public <T extends TenantOwned> T add(T row) {
        callers.mustNotOnlyLook();
        if (!reach().includes(row.tenant().value()))
            throw new IllegalStateException("Write outside the caller's reach");
        em().persist(row);
        return row;
    }

    /** Adds a row to the caller's provider. */
    public <T extends ProviderOwned> T add(T row) {
        callers.mustNotOnlyLook();
        if (!reach().provider().equals(row.provider())) throw new IllegalStateException("Write outside the provider");
        em().persist(row);
        return row;
    }

    /** What the caller reaches; asked once per transaction and caller. */
    public Reach reach() {
        var caller = callers.get();
        if (transaction.getResource(caller) instanceof Reach known) return known;
        var reach = reaches.of(caller, entityManager);
        transaction.putResource(caller, reach);
        return reach;
    }

    /** Who reaches a tenant within the caller's reach now, by the rules that every call of theirs goes by; in no order. */
    public List<UserId> whoReaches(TenantId tenant) {
        if (!reach().includes(tenant.value())) return List.of();
        return reaches.of(tenant, reach().provider(), entityManager);
    }

    /** Forgets what the caller reaches, after this transaction changed it: a tenant was added. */
    public void reachChanged() {
        transaction.putResource(callers.get(), "ask again");
    }
}
