package org.manydesk.ticket.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
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
import org.manydesk.underpinning.Hands;
import org.manydesk.underpinning.HandsReport;

/** The clocks of the teams and vendors that have or had a ticket, beside those of the client. */
@Path("tickets/{ref}/operational-clocks")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operational agreements")
public class OperationalClocksResource {
    private final Tickets tickets;
    private final Hands hands;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OperationalClocksResource() {
        this(null, null);
    }

    @Inject
    OperationalClocksResource(Tickets tickets, Hands hands) {
        this.tickets = tickets;
        this.hands = hands;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(summary = "Reads in whose hands a ticket was, and the clocks of what was agreed with them")
    public HandsReport read(@PathParam("ref") String ref) {
        var ticket = tickets.get(TicketRef.parse(ref));
        return hands.of(ticket.tenant(), ticket.id());
    }
}
