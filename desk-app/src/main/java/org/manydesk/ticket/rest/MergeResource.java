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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.ticket.Merging;
import org.manydesk.ticket.Ticket;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.TicketSheets;

/** That a ticket is part of another of the same client. */
@Path("tickets/{ref}/merge")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class MergeResource {
    private final Merging merging;
    private final TicketSheets sheets;

    /** The ticket that becomes the whole. */
    record MergeForm(@NotNull String into) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MergeResource() {
        this(null, null);
    }

    @Inject
    MergeResource(Merging merging, TicketSheets sheets) {
        this.merging = merging;
        this.sheets = sheets;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(
            summary = "Merges a ticket into another of the same client",
            description = "It is closed; its messages stay with it. Neither may be part of another merge in the wrong"
                    + " direction: chains are refused.")
    @Answers(TicketJson.class)
    public Response merge(
            @PathParam("ref") String ref, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull MergeForm form) {
        return answer(merging.merge(TicketRef.parse(ref), ifMatch, form.into()));
    }

    @DELETE
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(summary = "Undoes a merge: the ticket has the state that it had")
    @Answers(TicketJson.class)
    public Response undo(@PathParam("ref") String ref, @HeaderParam("If-Match") IfMatch ifMatch) {
        return answer(merging.undo(TicketRef.parse(ref), ifMatch));
    }

    private Response answer(Ticket ticket) {
        return Response.ok(TicketJson.of(sheets.of(ticket)))
                .header("ETag", IfMatch.etag(ticket.version()))
                .build();
    }
}
