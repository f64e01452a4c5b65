package org.manydesk.ticket.rest;

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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.tenant.Tenants;
import org.manydesk.ticket.Raising;
import org.manydesk.ticket.TicketSheets;

/** The tickets of a client: how they come in. */
@Path("tenants/{key}/tickets")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class TenantTicketsResource {
    private final Raising raising;
    private final TicketSheets sheets;
    private final Tenants tenants;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TenantTicketsResource() {
        this(null, null, null, null);
    }

    @Inject
    TenantTicketsResource(Raising raising, TicketSheets sheets, Tenants tenants, CurrentCaller caller) {
        this.raising = raising;
        this.sheets = sheets;
        this.tenants = tenants;
        this.caller = caller;
    }

    @POST
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(
            summary = "Opens a ticket",
            description = "Staff name the requester. People of the client say impact and urgency, not the priority; a"
                    + " requester raises tickets for themselves.")
    @Answers(TicketJson.class)
    public Response open(@PathParam("key") String key, @Valid @NotNull TicketForm form) {
        var ticket = raising.raise(tenants.get(key).id(), form.ticket(caller.person()), form.said());
        return Response.created(URI.create("/api/v1/tickets/" + ticket.ref()))
                .header("ETag", IfMatch.etag(ticket.version()))
                .entity(TicketJson.of(sheets.of(ticket)))
                .build();
    }
}
