package org.manydesk.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** What people were told of once, of clients within the caller's reach. */
@ApplicationScoped
class ToldOccasions {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ToldOccasions() {
        this(null);
    }

    @Inject
    ToldOccasions(Wall wall) {
        this.wall = wall;
    }

    Optional<ToldOccasion> find(TenantId client, String name) {
        return wall.em()
                .createQuery(
                        "SELECT t FROM ToldOccasion t WHERE t.tenantId = :client AND t.name = :name",
                        ToldOccasion.class)
                .setParameter("client", client.value())
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** Fails where another node has just added it. */
    void add(ToldOccasion told) {
        wall.add(told);
        wall.em().flush();
    }
}
