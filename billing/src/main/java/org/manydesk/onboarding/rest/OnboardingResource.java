package org.manydesk.onboarding.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.manydesk.onboarding.ByFile;
import org.manydesk.onboarding.FileFormat;
import org.manydesk.onboarding.FileReport;
import org.manydesk.onboarding.FileReport.Outcome;
import org.manydesk.onboarding.FileSchema;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;

/** Clients by the file. */
@Path("tenants/onboarding")
@RequestScoped
@Tag(name = "Clients")
public class OnboardingResource {
    static final String YAML = "application/yaml";

    private final ByFile byFile;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OnboardingResource() {
        this(null);
    }

    @Inject
    OnboardingResource(ByFile byFile) {
        this.byFile = byFile;
    }

    @POST
    @Consumes({YAML, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(ADMIN)
    @Operation(
            summary = "Takes a client on by a file",
            description =
                    "One YAML or JSON document, UTF-8, of at most 1 MB, with the sections client, contract, people and"
                            + " staff; its shape is at …/tenants/onboarding/schema. All of it is done, or nothing. A client that is"
                            + " here is brought to what the file says: what is so already is left alone, what the file leaves out"
                            + " stays, and nothing is taken away. A contract that is in force is amended from a later first day on.")
    @Answers(
            value = FileReport.class,
            status = {200, 201})
    public Response land(
            @Parameter(description = "true: nothing is kept, the answer says what would be")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Context HttpHeaders headers,
            String file) {
        var format = format(headers);
        if (dryRun) return Response.ok(byFile.preview(file, format)).build();
        var report = byFile.land(file, format);
        if (report.outcome() != Outcome.CREATED) return Response.ok(report).build();
        return Response.created(URI.create("/api/v1/tenants/" + report.client()))
                .entity(report)
                .build();
    }

    /** How a body is written, by its media type. */
    static FileFormat format(HttpHeaders headers) {
        return MediaType.APPLICATION_JSON_TYPE.isCompatible(headers.getMediaType()) ? FileFormat.JSON : FileFormat.YAML;
    }

    @GET
    @Path("schema")
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    @Allowed(ADMIN)
    @Operation(summary = "Tells the shape of a client's file: a JSON Schema, draft 2020-12")
    @Answers(String.class)
    public Response schema() {
        return Response.ok(FileSchema.text()).build();
    }
}
