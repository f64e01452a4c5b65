package org.manydesk.availability.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.Set;
import org.manydesk.availability.Cataloguing;
import org.manydesk.availability.Offering;
import org.manydesk.availability.Offerings;
import org.manydesk.availability.ServiceForm;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.MergePatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** The services of a client: what they are made of, and what availability is promised. */
@Path("tenants/{key}/services")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Availability")
public class ServicesResource {
    private static final Set<String> CHANGEABLE = Set.of("name", "contract", "target", "time", "from", "groups");

    private final Offerings services;
    private final Cataloguing cataloguing;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ServicesResource() {
        this(null, null);
    }

    @Inject
    ServicesResource(Offerings services, Cataloguing cataloguing) {
        this.services = services;
        this.cataloguing = cataloguing;
    }

    @POST
    @Allowed(ADMIN)
    @Operation(summary = "Defines a service of a client, its parts and its target")
    @Answers(ServiceJson.class)
    public Response define(@PathParam("key") String key, @NotNull ServiceForm form) {
        var service = cataloguing.define(key, form);
        var location = "/api/v1/tenants/" + key + "/services/" + service.serviceKey();
        return answer(Response.created(URI.create(location)), service);
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Lists the services of a client")
    public Page<ServiceJson> list(@PathParam("key") String key, @BeanParam PageRequest page) {
        return Page.of(services.list(key, page), page.limit(), service -> PageRequest.cursor(service.key()))
                .map(ServiceJson::of);
    }

    @GET
    @Path("{service}")
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Reads a service")
    @Answers(ServiceJson.class)
    public Response read(@PathParam("key") String key, @PathParam("service") String service) {
        return answer(Response.ok(), services.get(key, service));
    }

    @PATCH
    @Path("{service}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Allowed(ADMIN)
    @Operation(
            summary = "Changes a service",
            description = "A JSON merge patch (RFC 7396) of what holds in the month \"from\", or in the running one."
                    + " New terms hold from that month on; the months before keep theirs.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ServiceForm.class)))
    @Answers(ServiceJson.class)
    public Response change(
            @PathParam("key") String key,
            @PathParam("service") String name,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        var service = services.get(key, name);
        ifMatch.mustMatch(service.version());
        var now = cataloguing.form(service, patch.path("from").asText(""));
        cataloguing.change(service, MergePatch.apply(patch, now, ServiceForm.class, CHANGEABLE));
        return answer(Response.ok(), service);
    }

    private static Response answer(Response.ResponseBuilder answer, Offering service) {
        return answer.header("ETag", IfMatch.etag(service.version()))
                .entity(ServiceJson.of(service))
                .build();
    }
}
