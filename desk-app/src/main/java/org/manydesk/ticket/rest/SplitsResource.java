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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
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
import org.manydesk.ticket.Splitting;
import org.manydesk.ticket.Ticket;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.TicketSheets;

/** Messages that are taken out of a ticket into one of their own. */
@Path("tickets/{ref}")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class SplitsResource {
    private final Splitting splitting;
    private final TicketSheets sheets;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SplitsResource() {
        this(null, null);
    }

    @Inject
    SplitsResource(Splitting splitting, TicketSheets sheets) {
        this.splitting = splitting;
        this.sheets = sheets;
    }

    @POST
    @Path("splits")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(
            summary = "Takes messages out of a ticket into a new one of the same client",
            description =
                    "The new ticket opens when the first of the messages was written, which must be the customer's"
                            + " and becomes its request; its clocks are read from there. The old ticket keeps its verdicts.")
    @Answers(TicketJson.class)
    public Response split(@PathParam("ref") String ref, @Valid @NotNull SplitForm form) {
        var part = splitting.split(TicketRef.parse(ref), form.messages(), form.subject());
        return answer(Response.created(URI.create("/api/v1/tickets/" + part.ref())), part);
    }

    @DELETE
    @Path("split")
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(
            summary = "Puts the messages of a ticket that was split off back",
            description = "As long as nothing else happened to it. It is merged into the ticket that has its messages"
                    + " again, which is answered, and is never billed.")
    @Answers(TicketJson.class)
    public Response undo(@PathParam("ref") String ref, @HeaderParam("If-Match") IfMatch ifMatch) {
        return answer(Response.ok(), splitting.undo(TicketRef.parse(ref), ifMatch));
    }

    private Response answer(Response.ResponseBuilder begun, Ticket ticket) {
        return begun.header("ETag", IfMatch.etag(ticket.version()))
                .entity(TicketJson.of(sheets.of(ticket)))
                .build();
    }
}
