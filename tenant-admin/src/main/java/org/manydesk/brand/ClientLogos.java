package org.manydesk.brand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** The logos of the clients within reach. */
@ApplicationScoped
class ClientLogos {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClientLogos() {
        this(null);
    }

    @Inject
    ClientLogos(Wall wall) {
        this.wall = wall;
    }

    Optional<ClientLogo> find(TenantId client, long id) {
        return wall.em()
                .createQuery("SELECT l FROM ClientLogo l WHERE l.tenantId = :client AND l.id = :id", ClientLogo.class)
                .setParameter("client", client.value())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    ClientLogo add(ClientLogo logo) {
        return wall.add(logo);
    }

    void remove(ClientLogo logo) {
        wall.em().remove(logo);
    }
}
