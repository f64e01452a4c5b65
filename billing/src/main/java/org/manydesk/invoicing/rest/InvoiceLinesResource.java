package org.manydesk.invoicing.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.Asking;
import org.manydesk.invoicing.Concession;
import org.manydesk.invoicing.InvoiceLine;
import org.manydesk.invoicing.LineQuery;
import org.manydesk.invoicing.LineUsage;
import org.manydesk.invoicing.Questioning;
import org.manydesk.invoicing.Reading;
import org.manydesk.problem.InvalidInput;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** A line of an invoice: the tickets behind it, and the client's questions on it. */
@Path("invoices/{invoice}/lines/{line: [0-9]{1,6}}")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class InvoiceLinesResource {

    private final Reading reading;
    private final LineUsage usage;
    private final Questioning questioning;
    private final Asking asking;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected InvoiceLinesResource() {
        this(null, null, null, null);
    }

    @Inject
    InvoiceLinesResource(Reading reading, LineUsage usage, Questioning questioning, Asking asking) {
        this.reading = reading;
        this.usage = usage;
        this.questioning = questioning;
        this.asking = asking;
    }

    /** Why the line is questioned. */
    public record Question(@NotBlank @Size(max = 2000) String reason) {}

    /**
     * How a query ends.
     *
     * @param amount with {@code CREDITED}: the line is credited by so much, net, for the query's reason; absent: the
     *     credit note is made apart from this
     */
    public record Outcome(
            @NotNull Ending outcome,
            @Nullable @Size(max = 2000) String note,
            @Nullable @Pattern(regexp = CreditRequest.AMOUNT, message = CreditRequest.NO_AMOUNT) String amount) {}

    /** What a query can end in. */
    public enum Ending {
        UPHELD,
        CREDITED,
        WITHDRAWN
    }

    @GET
    @Path("usage")
    @Allowed({BILLING, ADMIN, CLIENT_MANAGER})
    @Operation(summary = "Lists the tickets, the work, or the broken promises behind a line, with the arithmetic")
    public LineUsageJson open(
            @PathParam("invoice") String invoice, @PathParam("line") int number, @BeanParam PageRequest page) {
        var line = line(invoice, number);
        var tickets = Page.of(
                        usage.behind(line, page),
                        page.limit(),
                        item -> PageRequest.cursor(item.ticket().position()))
                .map(LineUsageJson.Ticket::of);
        return LineUsageJson.of(line, usage, tickets);
    }

    @GET
    @Path("queries")
    @Allowed({BILLING, ADMIN, CLIENT_MANAGER})
    @Operation(summary = "Lists the queries on a line")
    public List<QueryJson> queries(@PathParam("invoice") String invoice, @PathParam("line") int number) {
        return questioning.on(line(invoice, number)).stream().map(QueryJson::of).toList();
    }

    @POST
    @Path("queries")
    @Allowed(CLIENT_MANAGER)
    @Operation(summary = "Questions a line")
    @Answers(QueryJson.class)
    public Response ask(
            @PathParam("invoice") String invoice, @PathParam("line") int number, @Valid @NotNull Question question) {
        var query = asking.ask(line(invoice, number), question.reason().strip());
        var location = URI.create("/api/v1/invoices/%s/lines/%d/queries/%d".formatted(invoice, number, query.key()));
        return answer(Response.created(location), query);
    }

    @GET
    @Path("queries/{query}")
    @Allowed({BILLING, ADMIN, CLIENT_MANAGER})
    @Operation(summary = "Reads a query on a line")
    @Answers(QueryJson.class)
    public Response query(
            @PathParam("invoice") String invoice, @PathParam("line") int number, @PathParam("query") String query) {
        return answer(Response.ok(), questioning.get(line(invoice, number), InvoicePaths.query(query)));
    }

    @PUT
    @Path("queries/{query}/outcome")
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Answers a query on a line; CREDITED with an amount also issues the credit note")
    @Answers(QueryJson.class)
    public Response answer(
            @PathParam("invoice") String invoice,
            @PathParam("line") int number,
            @PathParam("query") String query,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull Outcome outcome) {
        var asked = questioning.get(line(invoice, number), InvoicePaths.query(query));
        ifMatch.mustMatch(asked.version());
        return answer(
                Response.ok(),
                ended(asked, outcome, reading.get(asked.invoice()).currency()));
    }

    @PUT
    @Path("queries/{query}/withdrawal")
    @Allowed(CLIENT_MANAGER)
    @Operation(summary = "Takes a query back, for the client who asked")
    @Answers(QueryJson.class)
    public Response withdraw(
            @PathParam("invoice") String invoice,
            @PathParam("line") int number,
            @PathParam("query") String query,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var asked = questioning.get(line(invoice, number), InvoicePaths.query(query));
        ifMatch.mustMatch(asked.version());
        return answer(Response.ok(), asking.withdraw(asked));
    }

    private LineQuery ended(LineQuery asked, Outcome outcome, Currency currency) {
        var note = outcome.note() == null ? "" : outcome.note().strip();
        if (outcome.amount() == null)
            return questioning.answer(
                    asked, LineQuery.Status.valueOf(outcome.outcome().name()), note);
        if (outcome.outcome() != Ending.CREDITED)
            throw new InvalidInput("/amount", "Only a query that is CREDITED takes something back.");
        var amount = CreditRequest.amount("", outcome.amount(), currency);
        return questioning.credit(asked, new Concession(amount, asked.reason(), note));
    }

    private InvoiceLine line(String invoice, int number) {
        return reading.line(InvoicePaths.id(invoice), number);
    }

    private static Response answer(Response.ResponseBuilder answer, LineQuery query) {
        return answer.header("ETag", IfMatch.etag(query.version()))
                .entity(QueryJson.of(query))
                .build();
    }
}
