package org.manydesk.ticket.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.LEAD;

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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.manydesk.effort.TimeEntry;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.MergePatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.rest.Validation;
import org.manydesk.ticket.RecordingTime;
import org.manydesk.ticket.TicketRef;

/** What staff worked on a ticket. For staff alone. */
@Path("tickets/{ref}/time-entries")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class TimeEntriesResource {
    private final RecordingTime recording;
    private final Validation validation;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TimeEntriesResource() {
        this(null, null);
    }

    @Inject
    TimeEntriesResource(RecordingTime recording, Validation validation) {
        this.recording = recording;
        this.validation = validation;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(summary = "Lists what staff worked on a ticket, with the total")
    public TimeEntryJson.Listed list(@PathParam("ref") String ref, @BeanParam PageRequest page) {
        var number = TicketRef.parse(ref);
        var rows = recording.of(number, page);
        var cut = Page.of(rows, page.limit(), entry -> PageRequest.cursor(entry.key()));
        return TimeEntryJson.Listed.of(ref, recording.sheet(number), cut);
    }

    @POST
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(
            summary = "Records work on a ticket",
            description = "Agents record their own; an ADMIN or LEAD may name another person. The client sees nothing"
                    + " of it, unless it is billed.")
    @Answers(TimeEntryJson.class)
    public Response record(@PathParam("ref") String ref, @Valid @NotNull TimeEntryForm form) {
        var entry = recording.record(TicketRef.parse(ref), form.stint(), form.whose());
        var place = URI.create("/api/v1/tickets/%s/time-entries/%s".formatted(ref, entry.id()));
        return answer(Response.created(place), ref, entry);
    }

    @GET
    @Path("{entry}")
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(summary = "Reads one of them")
    @Answers(TimeEntryJson.class)
    public Response read(@PathParam("ref") String ref, @PathParam("entry") String entry) {
        return answer(Response.ok(), ref, recording.get(TicketRef.parse(ref), entry));
    }

    @PATCH
    @Path("{entry}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(
            summary = "Corrects workedAt, duration, billable or note",
            description = "A JSON merge patch (RFC 7396). Agents correct their own. What was billed already is set"
                    + " right by the next invoice.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TimeEntryForm.class)))
    @Answers(TimeEntryJson.class)
    public Response correct(
            @PathParam("ref") String ref,
            @PathParam("entry") String entry,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        var number = TicketRef.parse(ref);
        var present = TimeEntryForm.of(recording.get(number, entry));
        var form = validation.valid(MergePatch.apply(patch, present, TimeEntryForm.class, TimeEntryForm.CHANGEABLE));
        return answer(Response.ok(), ref, recording.correct(number, entry, ifMatch, form.stint()));
    }

    @DELETE
    @Path("{entry}")
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(summary = "Takes one of them away", description = "The audit trail keeps what it said.")
    @Answers(Void.class)
    public Response remove(
            @PathParam("ref") String ref, @PathParam("entry") String entry, @HeaderParam("If-Match") IfMatch ifMatch) {
        recording.remove(TicketRef.parse(ref), entry, ifMatch);
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder begun, String ref, TimeEntry entry) {
        return begun.header("ETag", IfMatch.etag(entry.version()))
                .entity(TimeEntryJson.of(ref, entry))
                .build();
    }
}
