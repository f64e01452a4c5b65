package org.manydesk.escalation.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.LEAD;

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
import org.manydesk.timekeeping.Climbing;
import org.manydesk.timekeeping.LadderReport;

/** The escalation ladders of a ticket, for staff. */
@Path("tickets/{ref}/escalation")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class EscalationResource {
    private final Tickets tickets;
    private final Climbing climbing;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected EscalationResource() {
        this(null, null);
    }

    @Inject
    EscalationResource(Tickets tickets, Climbing climbing) {
        this.tickets = tickets;
        this.climbing = climbing;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT})
    @Operation(summary = "Reads which warnings and escalations of a ticket there were, and which is next")
    public LadderReport read(@PathParam("ref") String ref) {
        var ticket = tickets.get(TicketRef.parse(ref));
        return climbing.report(ticket.tenant(), ticket.id());
    }
}
