package org.manydesk.people.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.manydesk.people.CustomRole;
import org.manydesk.people.CustomRoleForm;
import org.manydesk.people.CustomRoles;
import org.manydesk.people.Roles;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Right;
import org.manydesk.scope.Role;

/** The provider's own roles. */
@Path("custom-roles")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class CustomRolesResource {
    private final Roles roles;
    private final CustomRoles kept;

    /** A custom role: a role without some of its rights. */
    record RoleJson(String id, String name, Role base, Set<Right> without) {
        static RoleJson of(CustomRole role) {
            return new RoleJson(Long.toString(role.key()), role.name(), role.base(), role.without());
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CustomRolesResource() {
        this(null, null);
    }

    @Inject
    CustomRolesResource(Roles roles, CustomRoles kept) {
        this.roles = roles;
        this.kept = kept;
    }

    @POST
    @Allowed(ADMIN)
    @Operation(
            summary = "Makes a role of the provider's own",
            description = "base is AGENT, LEAD, BILLING or ADMIN; without names the rights that are taken from it.")
    @Answers(RoleJson.class)
    public Response make(@Valid @NotNull CustomRoleForm form) {
        var role = roles.make(form);
        return answer(Response.created(URI.create("/api/v1/custom-roles/" + role.key())), role);
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Lists the provider's own roles")
    public Page<RoleJson> list(@BeanParam PageRequest page) {
        return Page.of(kept.list(page), page.limit(), role -> PageRequest.cursor(role.key()))
                .map(RoleJson::of);
    }

    @GET
    @Path("{customRole}")
    @Allowed(ADMIN)
    @Operation(summary = "Reads a custom role")
    @Answers(RoleJson.class)
    public Response read(@PathParam("customRole") String role) {
        return answer(Response.ok(), kept.get(PeoplePaths.roleId(role)));
    }

    @PUT
    @Path("{customRole}")
    @Allowed(ADMIN)
    @Operation(summary = "Changes name and rights of a custom role; its base stays")
    @Answers(RoleJson.class)
    public Response change(
            @PathParam("customRole") String role,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull CustomRoleForm form) {
        var id = PeoplePaths.roleId(role);
        ifMatch.mustMatch(kept.get(id).version());
        return answer(Response.ok(), roles.change(id, form));
    }

    @DELETE
    @Path("{customRole}")
    @Allowed(ADMIN)
    @Operation(summary = "Takes a custom role away that nobody has")
    @Answers(Void.class)
    public Response remove(@PathParam("customRole") String role, @HeaderParam("If-Match") IfMatch ifMatch) {
        var id = PeoplePaths.roleId(role);
        ifMatch.mustMatch(kept.get(id).version());
        roles.remove(id);
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder answer, CustomRole role) {
        return answer.header("ETag", IfMatch.etag(role.version()))
                .entity(RoleJson.of(role))
                .build();
    }
}
