package org.manydesk.invoicing.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.Reading;
import org.manydesk.invoicing.RunOutcome;
import org.manydesk.invoicing.Running;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.MalformedInput;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Months;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** Runs over all contracts within reach: of a month, or of every month that was missed. */
@Path("invoice-runs")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class AllContractsRunsResource {
    private final Running running;
    private final Reading reading;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected AllContractsRunsResource() {
        this(null, null);
    }

    @Inject
    AllContractsRunsResource(Running running, Reading reading) {
        this.running = running;
        this.reading = reading;
    }

    /**
     * What is to be run.
     *
     * @param period a month, e.g. {@code 2026-10}
     * @param missed whether every month is to be run that is over and has no invoice; then without a period
     */
    public record RunWish(@Nullable String period, @Nullable Boolean missed) {
        boolean isOfMissed() {
            if (!Boolean.TRUE.equals(missed)) return false;
            if (period != null) throw new InvalidInput("/period", "Say either a period or missed, not both.");
            return true;
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({BILLING, ADMIN})
    @Operation(
            summary = "Begins a run over all contracts within reach: 202; under way already: the same run, 200",
            description =
                    "Of a month (period) or, with \"missed\":true, of every month that is over and has no invoice."
                            + " Each contract is drafted by itself in the background; one that cannot be is parked with the"
                            + " reason and keeps no other waiting. Running again drafts what is still without an invoice.")
    @Answers(
            value = InvoiceRunJson.class,
            status = {200, 202})
    public Response begin(@NotNull RunWish wish) {
        var begun = wish.isOfMissed() ? running.catchUp() : running.begin(Months.ofBody(wish.period()));
        var answer = begun.isNew() ? Response.accepted() : Response.ok();
        return answer.location(URI.create("/api/v1/invoice-runs/" + begun.run().id()))
                .entity(InvoiceRunJson.of(begun.run()))
                .build();
    }

    @GET
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Lists runs, the newest first, with what they came to within reach")
    public Page<InvoiceRunJson> list(@BeanParam PageRequest page) {
        return Page.of(
                        running.list(page),
                        page.limit(),
                        run -> PageRequest.cursor(run.id().value()))
                .map(InvoiceRunJson::of);
    }

    @GET
    @Path("{run}")
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Tells how far a run is")
    public InvoiceRunJson read(@PathParam("run") String run) {
        return InvoiceRunJson.of(running.get(InvoicePaths.run(run)));
    }

    @GET
    @Path("{run}/months")
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Lists what became of each contract's month in a run, with the reason where it is parked")
    public Page<RunMonthJson> months(
            @PathParam("run") String run,
            @QueryParam("outcome") @Nullable String outcome,
            @BeanParam PageRequest page) {
        var keys = reading.keys();
        var months = running.months(InvoicePaths.run(run), outcome(outcome), page);
        return Page.of(months, page.limit(), month -> PageRequest.cursor(month.key()))
                .map(month -> RunMonthJson.of(month, keys.getOrDefault(month.tenant(), "")));
    }

    private static Optional<RunOutcome> outcome(@Nullable String wanted) {
        if (wanted == null) return Optional.empty();
        var known = Arrays.stream(RunOutcome.values())
                .filter(outcome -> outcome.name().equals(wanted))
                .findFirst();
        var all = Arrays.stream(RunOutcome.values()).map(RunOutcome::name).collect(Collectors.joining(", "));
        if (known.isEmpty()) throw new MalformedInput("outcome", "outcome must be one of " + all + ".");
        return known;
    }
}
