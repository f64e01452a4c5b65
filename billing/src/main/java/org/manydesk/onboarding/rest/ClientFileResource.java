package org.manydesk.onboarding.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.manydesk.onboarding.FileExport;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;

/** A client as a file. */
@Path("tenants/{key}/onboarding")
@RequestScoped
@Tag(name = "Clients")
public class ClientFileResource {
    private final FileExport export;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClientFileResource() {
        this(null);
    }

    @Inject
    ClientFileResource(FileExport export) {
        this.export = export;
    }

    @GET
    @Produces(OnboardingResource.YAML)
    @Allowed(ADMIN)
    @Operation(summary = "Writes a client as the file that would take it on")
    @Answers(String.class)
    public Response read(@PathParam("key") String key) {
        return Response.ok(export.of(key))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + key + ".yaml\"")
                .build();
    }
}
