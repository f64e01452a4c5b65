package org.manydesk.ticket.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;
import static org.manydesk.scope.Role.REQUESTER;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.ticket.Ticket;
import org.manydesk.ticket.TicketPatch;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.TicketSheets;
import org.manydesk.ticket.TicketWork;

/** One ticket: reading it, and the work on it. */
@Path("tickets/{ref}")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class TicketResource {
    private final TicketSheets sheets;
    private final TicketWork work;
    private final Patching patching;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketResource() {
        this(null, null, null);
    }

    @Inject
    TicketResource(TicketSheets sheets, TicketWork work, Patching patching) {
        this.sheets = sheets;
        this.work = work;
        this.patching = patching;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(summary = "Reads a ticket")
    @Answers(TicketJson.class)
    public Response read(@PathParam("ref") String ref) {
        var sheet = sheets.get(TicketRef.parse(ref));
        return Response.ok(TicketJson.of(sheet))
                .header("ETag", IfMatch.etag(sheet.version()))
                .build();
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(
            summary = "Changes subject, priority, category, service, assignee, team or language",
            description = "A JSON merge patch (RFC 7396). The assignee is the e-mail or the id of active staff who may"
                    + " see the client; the service is one of the client, by its key. Null takes either away.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TicketPatch.class)))
    @Answers(TicketJson.class)
    public Response change(
            @PathParam("ref") String ref, @HeaderParam("If-Match") IfMatch ifMatch, @NotNull JsonNode patch) {
        var number = TicketRef.parse(ref);
        return answer(work.change(number, ifMatch, patching.patched(number, ifMatch, patch)));
    }

    @PUT
    @Path("status")
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(
            summary = "Brings a ticket into another state",
            description =
                    "People of the client may reopen or close their own tickets. Staff may name the vendor for whom a"
                            + " ticket waits in PENDING_VENDOR; the agreement with that vendor then has its clock.")
    @Answers(TicketJson.class)
    public Response become(
            @PathParam("ref") String ref, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull StatusForm form) {
        return answer(work.become(
                TicketRef.parse(ref),
                ifMatch,
                form.status(),
                Optional.ofNullable(form.resolution()),
                Optional.ofNullable(form.vendor()).map(String::strip)));
    }

    @PUT
    @Path("mark")
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(summary = "Marks a ticket as SPAM or DUPLICATE; null takes the mark away")
    @Answers(TicketJson.class)
    public Response mark(
            @PathParam("ref") String ref, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull MarkForm form) {
        return answer(work.mark(TicketRef.parse(ref), ifMatch, Optional.ofNullable(form.as())));
    }

    private Response answer(Ticket ticket) {
        return Response.ok(TicketJson.of(sheets.of(ticket)))
                .header("ETag", IfMatch.etag(ticket.version()))
                .build();
    }
}
