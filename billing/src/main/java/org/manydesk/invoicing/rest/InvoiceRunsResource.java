package org.manydesk.invoicing.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.Invoicing;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Months;

/** Closes the months of a contract. */
@Path("tenants/{key}/contracts/{number}/invoice-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class InvoiceRunsResource {

    private final Invoicing invoicing;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected InvoiceRunsResource() {
        this(null);
    }

    @Inject
    InvoiceRunsResource(Invoicing invoicing) {
        this.invoicing = invoicing;
    }

    /** The month to close, e.g. {@code 2026-10}. */
    public record RunRequest(@Nullable String period) {}

    /** Drafts the invoice: 201. The second time: the same invoice, 200. */
    @POST
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Drafts the invoice of a month; again: the same invoice, 200")
    @Answers(
            value = RunJson.class,
            status = {200, 201})
    public Response run(@PathParam("key") String key, @PathParam("number") String number, @NotNull RunRequest request) {
        var run = invoicing.run(key, number, Months.ofBody(request.period()));
        var location = URI.create("/api/v1/invoices/" + run.invoice().id());
        var answer = run.isNew() ? Response.created(location) : Response.ok().location(location);
        return answer.entity(RunJson.of(run.invoice())).build();
    }
}
