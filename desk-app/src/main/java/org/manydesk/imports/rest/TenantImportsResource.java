package org.manydesk.imports.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manydesk.imports.ImportFormat;
import org.manydesk.imports.ImportIntake;
import org.manydesk.problem.MalformedInput;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.tenant.Tenants;

/** History that comes in for a client. */
@Path("tenants/{key}/imports")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class TenantImportsResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final ImportIntake intake;
    private final Tenants tenants;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TenantImportsResource() {
        this(null, null, null);
    }

    @Inject
    TenantImportsResource(ImportIntake intake, Tenants tenants, CurrentCaller caller) {
        this.intake = intake;
        this.tenants = tenants;
        this.caller = caller;
    }

    @POST
    @Consumes({NDJSON, CSV})
    @Allowed(ADMIN)
    @Operation(
            summary = "Imports tickets with their history, in the background",
            description =
                    "One ticket a line (NDJSON), or a CSV file with a header; at most 200 MB. Running a file twice"
                            + " adds nothing.")
    @RequestBody(
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary"))
            })
    @Answers(value = ImportJson.class, status = 202)
    public Response start(
            @PathParam("key") String key, @HeaderParam("Content-Type") @Nullable String mediaType, InputStream body) {
        var run = intake.accept(caller.person(), tenants.get(key).id(), format(mediaType), body);
        return Response.accepted(ImportJson.of(run, List.of()))
                .location(URI.create("/api/v1/imports/" + run.id()))
                .build();
    }

    private static ImportFormat format(@Nullable String mediaType) {
        if (mediaType == null)
            throw new MalformedInput(
                    "Content-Type", "Say in Content-Type what the file is: " + NDJSON + " or " + CSV + ".");
        return mediaType.toLowerCase(Locale.ROOT).startsWith(CSV) ? ImportFormat.CSV : ImportFormat.NDJSON;
    }
}
