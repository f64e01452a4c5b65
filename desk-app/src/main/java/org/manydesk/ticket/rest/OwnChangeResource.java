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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.ticket.OwnChanges;
import org.manydesk.ticket.Particulars;
import org.manydesk.ticket.Ticket;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.TicketSheets;

/** That a change of the provider itself caused a ticket. */
@Path("tickets/{ref}/own-change")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class OwnChangeResource {
    private final OwnChanges changes;
    private final TicketSheets sheets;

    /** Which change it was; the client reads it in the usage of the contract. */
    record CauseForm(@NotBlank @Size(max = Particulars.LONGEST_CAUSE) String cause) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OwnChangeResource() {
        this(null, null);
    }

    @Inject
    OwnChangeResource(OwnChanges changes, TicketSheets sheets) {
        this.changes = changes;
        this.sheets = sheets;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(
            summary = "Says that the provider's own change caused a ticket",
            description = "A contract that leaves out OWN_CHANGE does not charge it.")
    @Answers(TicketJson.class)
    public Response caused(
            @PathParam("ref") String ref, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull CauseForm form) {
        return answer(changes.caused(TicketRef.parse(ref), ifMatch, form.cause().strip()));
    }

    @DELETE
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(summary = "Takes back that the provider's own change caused a ticket")
    @Answers(TicketJson.class)
    public Response takeBack(@PathParam("ref") String ref, @HeaderParam("If-Match") IfMatch ifMatch) {
        return answer(changes.takeBack(TicketRef.parse(ref), ifMatch));
    }

    private Response answer(Ticket ticket) {
        return Response.ok(TicketJson.of(sheets.of(ticket)))
                .header("ETag", IfMatch.etag(ticket.version()))
                .build();
    }
}
