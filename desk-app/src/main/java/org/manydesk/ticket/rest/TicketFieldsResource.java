package org.manydesk.ticket.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;
import static org.manydesk.scope.Role.REQUESTER;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manydesk.form.Answered;
import org.manydesk.form.FieldKind;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.ticket.TicketAnswers;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.TicketSheets;

/** What was answered to the questions that the client of a ticket asks. */
@Path("tickets/{ref}/fields")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class TicketFieldsResource {
    private final TicketAnswers answers;
    private final TicketSheets sheets;

    /** Answers by the keys of the fields: texts, numbers, days, true or false. */
    record FieldsForm(@NotNull Map<String, @Nullable JsonNode> fields) {}

    /** All that is asked, and what was asked before and answered. */
    record FieldsJson(List<FieldJson> fields) {
        /** @param value null where nothing was answered */
        record FieldJson(
                String key,
                String label,
                FieldKind kind,
                boolean required,
                boolean retired,
                @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String value) {
            static FieldJson of(Answered answered) {
                var field = answered.field();
                return new FieldJson(
                        field.key(),
                        field.label(),
                        field.kind(),
                        field.required(),
                        field.retired(),
                        answered.said().orElse(null));
            }
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketFieldsResource() {
        this(null, null);
    }

    @Inject
    TicketFieldsResource(TicketAnswers answers, TicketSheets sheets) {
        this.answers = answers;
        this.sheets = sheets;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(summary = "Tells what was answered to what the client asks")
    @Answers(FieldsJson.class)
    public Response read(@PathParam("ref") String ref) {
        return answer(TicketRef.parse(ref), sheets.get(TicketRef.parse(ref)).version());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(
            summary = "Answers what the client asks otherwise",
            description = "What is left out is answered no more; fields that are asked no more stay as they are.")
    @Answers(FieldsJson.class)
    public Response change(
            @PathParam("ref") String ref, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull FieldsForm form) {
        var number = TicketRef.parse(ref);
        var ticket = answers.change(number, ifMatch, SaidFields.of(form.fields()));
        return answer(number, ticket.version());
    }

    private Response answer(TicketRef ref, int version) {
        var fields = answers.of(ref).stream().map(FieldsJson.FieldJson::of).toList();
        return Response.ok(new FieldsJson(fields))
                .header("ETag", IfMatch.etag(version))
                .build();
    }
}
