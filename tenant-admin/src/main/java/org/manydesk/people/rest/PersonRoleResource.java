package org.manydesk.people.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.manydesk.people.CustomRoles;
import org.manydesk.people.People;
import org.manydesk.people.Roles;
import org.manydesk.people.UserAccount;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;

/** The custom role of a person. */
@Path("users/{user}/custom-role")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PersonRoleResource {
    private final Roles roles;
    private final CustomRoles kept;
    private final People people;

    /** Which custom role to give, by its id. */
    record Wanted(
            @NotNull @Pattern(regexp = "[0-9]{1,19}", message = "Must be the id of a custom role.") String role) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PersonRoleResource() {
        this(null, null, null);
    }

    @Inject
    PersonRoleResource(Roles roles, CustomRoles kept, People people) {
        this.roles = roles;
        this.kept = kept;
        this.people = people;
    }

    @PUT
    @Allowed(ADMIN)
    @Operation(summary = "Narrows a member of staff to a custom role that is made of their role")
    @Answers(UserJson.class)
    public Response give(
            @PathParam("user") String user, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull Wanted wanted) {
        var id = PeoplePaths.id(user);
        ifMatch.mustMatch(people.get(id).version());
        return answer(roles.give(id, known(wanted.role())));
    }

    @DELETE
    @Allowed(ADMIN)
    @Operation(summary = "Gives a member of staff their whole role back")
    @Answers(UserJson.class)
    public Response takeAway(@PathParam("user") String user, @HeaderParam("If-Match") IfMatch ifMatch) {
        var id = PeoplePaths.id(user);
        ifMatch.mustMatch(people.get(id).version());
        return answer(roles.takeAway(id));
    }

    private long known(String role) {
        try {
            return kept.get(PeoplePaths.roleId(role)).key();
        } catch (Unknown none) {
            throw new InvalidInput("/role", "There is no such custom role.");
        }
    }

    private static Response answer(UserAccount user) {
        return Response.ok(UserJson.of(user))
                .header("ETag", IfMatch.etag(user.version()))
                .build();
    }
}
