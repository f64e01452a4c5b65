package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.manydesk.offboarding.Hindrance;
import org.manydesk.offboarding.Obstacle;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** Who pays for contracts of other clients cannot leave before these are billed otherwise. */
@ApplicationScoped
@Transactional
class PayingForOthers implements Hindrance {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PayingForOthers() {
        this(null);
    }

    @Inject
    PayingForOthers(Wall wall) {
        this.wall = wall;
    }

    @Override
    public List<Obstacle> of(TenantId client) {
        var others = wall.em()
                .createQuery(
                        "SELECT c.contractNumber FROM Contract c WHERE c.billedWithTenant = :client AND c.tenantId <> :client"
                                + " ORDER BY c.id",
                        String.class)
                .setParameter("client", client.value())
                .getResultList();
        return others.isEmpty()
                ? List.of()
                : List.of(new Obstacle(
                        Obstacle.Kind.PAYS_FOR_OTHERS,
                        "This client pays for contracts of others: " + String.join(", ", others)
                                + ". Bill these otherwise first."));
    }
}
