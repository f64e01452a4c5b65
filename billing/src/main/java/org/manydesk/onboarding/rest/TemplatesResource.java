package org.manydesk.onboarding.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.manydesk.onboarding.StartingPoint;
import org.manydesk.onboarding.StartingPoints;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** What new clients can start from. */
@Path("tenants/onboarding/templates")
@RequestScoped
@Transactional
@Tag(name = "Clients")
public class TemplatesResource {
    private final StartingPoints points;

    /** A template in a list; {@code model} is that of its contract. */
    record TemplateJson(String name, boolean builtIn, String model) {
        static TemplateJson of(StartingPoint point) {
            return new TemplateJson(
                    point.name(),
                    point.isBuiltIn(),
                    point.content().at("/contract/model").asText());
        }
    }

    /** @param name 2 to 60 small letters, digits and hyphens, a letter first */
    record TemplateName(@NotBlank String name) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TemplatesResource() {
        this(null);
    }

    @Inject
    TemplatesResource(StartingPoints points) {
        this.points = points;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(ADMIN)
    @Operation(summary = "Lists the templates that new clients can start from, those of the product first")
    public Page<TemplateJson> list(@BeanParam PageRequest page) {
        return Page.of(points.list(page), page.limit(), point -> PageRequest.cursor(point.name()))
                .map(TemplateJson::of);
    }

    @POST
    @Consumes({OnboardingResource.YAML, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(ADMIN)
    @Operation(
            summary = "Keeps a template",
            description =
                    "A client's file with the section contract, and client with locale and zone at most; without what is"
                            + " a client's own. Files name it as template, and say the rest.")
    @Answers(TemplateJson.class)
    public Response keep(@QueryParam("name") @DefaultValue("") String name, @Context HttpHeaders headers, String file) {
        var kept = points.keep(name, file, OnboardingResource.format(headers));
        return Response.created(URI.create("/api/v1/tenants/onboarding/templates/" + kept.name()))
                .entity(TemplateJson.of(kept))
                .build();
    }

    @GET
    @Path("{template}")
    @Produces(OnboardingResource.YAML)
    @Allowed(ADMIN)
    @Operation(summary = "Reads a template")
    @Answers(String.class)
    public Response read(@PathParam("template") String template) {
        var point = points.get(template);
        return Response.ok(point.yaml())
                .header("ETag", IfMatch.etag(point.version()))
                .build();
    }

    @PUT
    @Path("{template}/name")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(ADMIN)
    @Operation(
            summary = "Gives one of the provider's own templates another name",
            description = "Files that name the one before find it no more.")
    @Answers(TemplateJson.class)
    public Response rename(
            @PathParam("template") String template,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull TemplateName wanted) {
        ifMatch.mustMatch(points.get(template).version());
        var renamed = points.rename(template, wanted.name());
        return Response.ok(TemplateJson.of(renamed))
                .header("ETag", IfMatch.etag(renamed.version()))
                .build();
    }

    @DELETE
    @Path("{template}")
    @Allowed(ADMIN)
    @Operation(summary = "Takes one of the provider's own templates away")
    @Answers(Void.class)
    public Response remove(@PathParam("template") String template, @HeaderParam("If-Match") IfMatch ifMatch) {
        ifMatch.mustMatch(points.get(template).version());
        points.remove(template);
        return Response.noContent().build();
    }
}
