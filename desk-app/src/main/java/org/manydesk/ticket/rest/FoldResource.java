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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.ticket.Folding;
import org.manydesk.ticket.Ticket;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.TicketSheets;
import org.manydesk.ticket.Wording;

/** That a ticket is one report among many of a master incident. */
@Path("tickets/{ref}")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class FoldResource {
    private final Folding folding;
    private final TicketSheets sheets;

    /** The master incident. */
    record FoldForm(@NotNull @Size(max = 50) String into) {}

    /** The tickets to be folded into a master incident. */
    record GatherForm(@NotEmpty @Size(max = Folding.MOST) List<@NotNull @Size(max = 50) String> tickets) {}

    /**
     * An answer to everybody.
     *
     * @param resolve whether what is answered is resolved as well; left out, not
     */
    record AnswerForm(@NotBlank @Size(max = Wording.MAX_TEXT) String body, @Nullable Boolean resolve) {}

    /** How many tickets were answered. */
    record AnsweredJson(int answered) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected FoldResource() {
        this(null, null);
    }

    @Inject
    FoldResource(Folding folding, TicketSheets sheets) {
        this.folding = folding;
        this.sheets = sheets;
    }

    @PUT
    @Path("fold")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(
            summary = "Folds a ticket into a master incident of the same client",
            description = "Its clocks go on. A contract that leaves out STORM charges the master incident alone.")
    @Answers(TicketJson.class)
    public Response fold(
            @PathParam("ref") String ref, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull FoldForm form) {
        return answer(folding.fold(TicketRef.parse(ref), ifMatch, form.into()));
    }

    @DELETE
    @Path("fold")
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(summary = "Takes a ticket out of its master incident")
    @Answers(TicketJson.class)
    public Response undo(@PathParam("ref") String ref, @HeaderParam("If-Match") IfMatch ifMatch) {
        return answer(folding.undo(TicketRef.parse(ref), ifMatch));
    }

    @POST
    @Path("folded")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(
            summary = "Folds tickets of the same client into this master incident",
            description = "All of them or, where one is refused, none. Answers the master incident.")
    @Answers(TicketJson.class)
    public Response gather(@PathParam("ref") String ref, @Valid @NotNull GatherForm form) {
        return answer(folding.gather(TicketRef.parse(ref), form.tickets()));
    }

    @POST
    @Path("folded/replies")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(
            summary = "Answers everybody who reported a master incident",
            description = "On the master incident and on each ticket folded into it that is not over; they may be"
                    + " resolved with it.")
    public AnsweredJson answerAll(@PathParam("ref") String ref, @Valid @NotNull AnswerForm form) {
        var resolve = Boolean.TRUE.equals(form.resolve());
        return new AnsweredJson(folding.answerAll(TicketRef.parse(ref), Wording.of(form.body()), resolve));
    }

    private Response answer(Ticket ticket) {
        return Response.ok(TicketJson.of(sheets.of(ticket)))
                .header("ETag", IfMatch.etag(ticket.version()))
                .build();
    }
}
