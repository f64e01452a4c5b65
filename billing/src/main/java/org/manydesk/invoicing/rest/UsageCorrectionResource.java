package org.manydesk.invoicing.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.manydesk.invoicing.Correcting;
import org.manydesk.invoicing.Correcting.Named;
import org.manydesk.problem.MalformedInput;
import org.manydesk.rest.Allowed;
import org.manydesk.usage.Correction;

/** Whether a ticket counts, decided by hand before the run. */
@Path("tenants/{key}/contracts/{number}/usage/{ref}/correction")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class UsageCorrectionResource {

    private static final String WHICH =
            "Which of the times that the ticket counts, as the usage list says; 1 unless one taken up again late counts again";

    private final Correcting correcting;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected UsageCorrectionResource() {
        this(null);
    }

    @Inject
    UsageCorrectionResource(Correcting correcting) {
        this.correcting = correcting;
    }

    /** What was decided, and why; the client reads the reason. */
    public record CorrectionForm(@NotNull Boolean counted, @NotBlank @Size(max = Correction.LONGEST) String reason) {}

    /** A decision by hand. */
    public record CorrectionJson(String ticket, boolean counted, String reason, String by, Instant at) {}

    @PUT
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Lets a ticket count, or not, whatever was agreed; before it is on an invoice")
    public CorrectionJson correct(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @PathParam("ref") String ref,
            @Parameter(description = WHICH) @QueryParam("occurrence") @DefaultValue("1") String occurrence,
            @Valid @NotNull CorrectionForm form) {
        var said = correcting.correct(
                new Named(key, number, ref, number(occurrence)),
                form.counted(),
                form.reason().strip());
        return new CorrectionJson(ref, said.isCounted(), said.reason(), said.by(), said.at());
    }

    @DELETE
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Takes a correction back: the ticket counts as was agreed")
    public void withdraw(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @PathParam("ref") String ref,
            @Parameter(description = WHICH) @QueryParam("occurrence") @DefaultValue("1") String occurrence) {
        correcting.withdraw(new Named(key, number, ref, number(occurrence)));
    }

    private static int number(String occurrence) {
        if (!occurrence.matches("[1-9][0-9]{0,3}"))
            throw new MalformedInput("occurrence", "occurrence must be a number from 1 to 9999.");
        return Integer.parseInt(occurrence);
    }
}
