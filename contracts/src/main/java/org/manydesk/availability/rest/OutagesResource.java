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
import jakarta.ws.rs.DELETE;
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
import org.manydesk.availability.Offerings;
import org.manydesk.availability.Outage;
import org.manydesk.availability.OutageForm;
import org.manydesk.availability.OutageRecords;
import org.manydesk.availability.OutageSource;
import org.manydesk.availability.Outages;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.MergePatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** The outages of a service. */
@Path("tenants/{key}/services/{service}/outages")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Availability")
public class OutagesResource {
    private static final Set<String> CHANGEABLE =
            Set.of("part", "from", "until", "degree", "planned", "note", "tickets");

    private final Offerings services;
    private final Outages outages;
    private final OutageRecords records;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OutagesResource() {
        this(null, null, null);
    }

    @Inject
    OutagesResource(Offerings services, Outages outages, OutageRecords records) {
        this.services = services;
        this.outages = outages;
        this.records = records;
    }

    @POST
    @Allowed({ADMIN, LEAD, AGENT})
    @Operation(summary = "Records an outage of a service, or of a part of it")
    @Answers(OutageJson.class)
    public Response record(@PathParam("key") String key, @PathParam("service") String name, @NotNull OutageForm form) {
        var outage = records.record(services.get(key, name), form, OutageSource.API);
        var location = "/api/v1/tenants/" + key + "/services/" + name + "/outages/" + outage.key();
        return answer(Response.created(URI.create(location)), outage);
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Lists the outages of a service in the order of their entry")
    public Page<OutageJson> list(
            @PathParam("key") String key, @PathParam("service") String name, @BeanParam PageRequest page) {
        return Page.of(
                        outages.list(services.get(key, name), page),
                        page.limit(),
                        outage -> PageRequest.cursor(outage.key()))
                .map(OutageJson::of);
    }

    @GET
    @Path("{outage}")
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Reads an outage")
    @Answers(OutageJson.class)
    public Response read(
            @PathParam("key") String key, @PathParam("service") String name, @PathParam("outage") String outage) {
        return answer(Response.ok(), outages.get(services.get(key, name), outage));
    }

    @PATCH
    @Path("{outage}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Allowed({ADMIN, LEAD, AGENT})
    @Operation(
            summary = "Ends or corrects an outage",
            description = "A JSON merge patch (RFC 7396). What lies in a closed month stays as it is.")
    @RequestBody(content = @Content(schema = @Schema(implementation = OutageForm.class)))
    @Answers(OutageJson.class)
    public Response correct(
            @PathParam("key") String key,
            @PathParam("service") String name,
            @PathParam("outage") String id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        var service = services.get(key, name);
        var outage = outages.get(service, id);
        ifMatch.mustMatch(outage.version());
        var form = MergePatch.apply(patch, OutageForm.of(outage.course()), OutageForm.class, CHANGEABLE);
        return answer(Response.ok(), records.correct(service, outage, form));
    }

    @DELETE
    @Path("{outage}")
    @Allowed({ADMIN, LEAD})
    @Operation(summary = "Takes out an outage that never was")
    @Answers(Void.class)
    public Response remove(
            @PathParam("key") String key,
            @PathParam("service") String name,
            @PathParam("outage") String id,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var service = services.get(key, name);
        var outage = outages.get(service, id);
        ifMatch.mustMatch(outage.version());
        records.remove(service, outage);
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder answer, Outage outage) {
        return answer.header("ETag", IfMatch.etag(outage.version()))
                .entity(OutageJson.of(outage))
                .build();
    }
}
