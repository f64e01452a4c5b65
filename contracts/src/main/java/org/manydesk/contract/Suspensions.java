package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** The suspensions of contracts within the caller's reach. */
@ApplicationScoped
class Suspensions {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Suspensions() {
        this(null);
    }

    @Inject
    Suspensions(Wall wall) {
        this.wall = wall;
    }

    /** Those of all clients. */
    List<Suspension> all() {
        return wall.em()
                .createQuery("SELECT s FROM Suspension s", Suspension.class)
                .getResultList();
    }

    List<Suspension> of(TenantId tenant) {
        return wall.em()
                .createQuery("SELECT s FROM Suspension s WHERE s.tenantId = :tenant", Suspension.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    List<Suspension> of(TenantId tenant, ContractId contract) {
        return of(tenant).stream()
                .filter(suspension -> suspension.contract().equals(contract))
                .toList();
    }

    List<Suspension> of(Collection<Long> contracts) {
        return wall.em()
                .createQuery("SELECT s FROM Suspension s WHERE s.contractId IN :contracts", Suspension.class)
                .setParameter("contracts", contracts)
                .getResultList();
    }

    void add(Suspension suspension) {
        wall.add(suspension);
    }

    void remove(Suspension suspension) {
        wall.em().remove(suspension);
    }
}
