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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.manydesk.rest.Allowed;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.Tickets;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.timekeeping.Timekeeping;

/** The clocks of a ticket, each with its arithmetic; the client sees them too. */
@Path("tickets/{ref}/sla")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class TicketSlaResource {
    private final Tickets tickets;
    private final Timekeeping timekeeping;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketSlaResource() {
        this(null, null);
    }

    @Inject
    TicketSlaResource(Tickets tickets, Timekeeping timekeeping) {
        this.tickets = tickets;
        this.timekeeping = timekeeping;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(summary = "Reads the clocks of a ticket, with what counted and why")
    public SlaReport read(@PathParam("ref") String ref) {
        var ticket = tickets.get(TicketRef.parse(ref));
        return timekeeping.report(ticket.tenant(), ticket.id());
    }
}
