package org.manydesk.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantKey;
import org.manydesk.scope.Wall;
import org.manydesk.timeline.TicketId;

/** What the clients within reach ask, and what was answered. */
@ApplicationScoped
class ClientForms {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClientForms() {
        this(null);
    }

    @Inject
    ClientForms(Wall wall) {
        this.wall = wall;
    }

    Optional<ClientForm> of(TenantId client) {
        return wall.em()
                .createQuery("SELECT f FROM ClientForm f WHERE f.tenantId = :client", ClientForm.class)
                .setParameter("client", client.value())
                .getResultStream()
                .findFirst();
    }

    Optional<TicketForm> of(TenantId client, TicketId ticket) {
        return Optional.ofNullable(wall.em().find(TicketForm.class, new TenantKey(client, ticket.value())));
    }

    void add(ClientForm form) {
        wall.add(form);
    }

    void add(TicketForm form) {
        wall.add(form);
    }

    /** Writes what changed at once, so that versions are known. */
    void keep() {
        wall.em().flush();
    }
}
