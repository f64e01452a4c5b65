package org.manydesk.queue.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;
import static org.manydesk.scope.Role.REQUESTER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.manydesk.queue.Queue;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** The one queue across clients. */
@Path("tickets")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class QueueResource {
    private final Queue queue;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected QueueResource() {
        this(null);
    }

    @Inject
    QueueResource(Queue queue) {
        this.queue = queue;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(
            summary = "Lists tickets of all clients within reach",
            description =
                    "Without status, in every state, merged tickets among them. sort=due lists what breaches first; otherwise the newest come"
                            + " first.")
    public Page<QueueRowJson> list(@BeanParam QueueParameters wanted, @BeanParam PageRequest page) {
        return queue.page(wanted.query(), page).map(QueueRowJson::of);
    }
}
