package org.manydesk.tenant.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;
import static org.manydesk.scope.Role.REQUESTER;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.MergePatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.rest.Validation;
import org.manydesk.tenant.Onboarding;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.TenantProfile;
import org.manydesk.tenant.Tenants;

/** The client companies within the caller's reach. */
@Path("tenants")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class TenantsResource {
    private static final Set<String> CHANGEABLE =
            Set.of("name", "locale", "zone", "mailDomains", "supportAddress", "billing");

    private final Onboarding onboarding;
    private final Tenants tenants;
    private final Validation validation;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TenantsResource() {
        this(null, null, null);
    }

    @Inject
    TenantsResource(Onboarding onboarding, Tenants tenants, Validation validation) {
        this.onboarding = onboarding;
        this.tenants = tenants;
        this.validation = validation;
    }

    @POST
    @Allowed(ADMIN)
    @Operation(summary = "Takes on a client")
    @Answers(TenantJson.class)
    public Response open(@Valid @NotNull NewTenant tenant) {
        var opened = onboarding.open(tenant.key(), validation.valid(tenant.profile()));
        return answer(Response.created(URI.create("/api/v1/tenants/" + opened.key())), opened);
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(summary = "Lists the clients within reach")
    public Page<TenantJson> list(@BeanParam PageRequest page) {
        return Page.of(
                        tenants.list(page),
                        page.limit(),
                        tenant -> PageRequest.cursor(tenant.id().value()))
                .map(TenantJson::of);
    }

    @GET
    @Path("{key}")
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(summary = "Reads a client")
    @Answers(TenantJson.class)
    public Response read(@PathParam("key") String key) {
        return answer(Response.ok(), tenants.get(key));
    }

    @PATCH
    @Path("{key}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Allowed(ADMIN)
    @Operation(summary = "Changes a client", description = "A JSON merge patch (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = TenantProfile.class)))
    @Answers(TenantJson.class)
    public Response change(
            @PathParam("key") String key, @HeaderParam("If-Match") IfMatch ifMatch, @NotNull JsonNode patch) {
        var tenant = tenants.get(key);
        ifMatch.mustMatch(tenant.version());
        var profile = MergePatch.apply(patch, tenant.profile(), TenantProfile.class, CHANGEABLE);
        return answer(Response.ok(), onboarding.change(key, validation.valid(profile)));
    }

    @PUT
    @Path("{key}/suspension")
    @Consumes(MediaType.WILDCARD)
    @Allowed(ADMIN)
    @Operation(summary = "Suspends a client: its people can no longer sign in")
    @Answers(TenantJson.class)
    public Response suspend(@PathParam("key") String key, @HeaderParam("If-Match") IfMatch ifMatch) {
        ifMatch.mustMatch(tenants.get(key).version());
        return answer(Response.ok(), onboarding.suspend(key));
    }

    @DELETE
    @Path("{key}/suspension")
    @Allowed(ADMIN)
    @Operation(summary = "Ends the suspension of a client")
    @Answers(TenantJson.class)
    public Response resume(@PathParam("key") String key, @HeaderParam("If-Match") IfMatch ifMatch) {
        ifMatch.mustMatch(tenants.get(key).version());
        return answer(Response.ok(), onboarding.resume(key));
    }

    private static Response answer(Response.ResponseBuilder answer, Tenant tenant) {
        return answer.header("ETag", IfMatch.etag(tenant.version()))
                .entity(TenantJson.of(tenant))
                .build();
    }
}
