package org.manydesk.people.rest;

import static org.manydesk.scope.Role.ADMIN;

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
import org.manydesk.people.Admission;
import org.manydesk.people.ChangingPeople;
import org.manydesk.people.NewPerson;
import org.manydesk.people.People;
import org.manydesk.people.PersonSheet;
import org.manydesk.people.UserAccount;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.MergePatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.rest.Validation;

/** The people of the provider and of its tenants. */
@Path("users")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class UsersResource {
    private final Admission admission;
    private final ChangingPeople changing;
    private final Validation validation;
    private final People people;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected UsersResource() {
        this(null, null, null, null);
    }

    @Inject
    UsersResource(Admission admission, ChangingPeople changing, Validation validation, People people) {
        this.admission = admission;
        this.changing = changing;
        this.validation = validation;
        this.people = people;
    }

    @POST
    @Allowed(ADMIN)
    @Operation(summary = "Lets a person in")
    @Answers(UserJson.class)
    public Response admit(@Valid @NotNull NewPerson person) {
        var user = admission.admit(person);
        return answer(Response.created(URI.create("/api/v1/users/" + user.id())), user);
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Lists the people of the provider and of its clients")
    public Page<UserJson> list(@BeanParam PageRequest page) {
        return Page.of(
                        people.list(page),
                        page.limit(),
                        user -> PageRequest.cursor(user.id().value()))
                .map(UserJson::of);
    }

    @GET
    @Path("{user}")
    @Allowed(ADMIN)
    @Operation(summary = "Reads a person")
    @Answers(UserJson.class)
    public Response read(@PathParam("user") String user) {
        return answer(Response.ok(), people.get(PeoplePaths.id(user)));
    }

    @PATCH
    @Path("{user}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Allowed(ADMIN)
    @Operation(
            summary = "Changes the name, the address or the role of a person",
            description =
                    "A JSON merge patch (RFC 7396). With another address or role, sessions, API tokens and links of the"
                            + " person end at once; the password stays. Another address takes a fresh proof of who asks.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PersonSheet.class)))
    @Answers(UserJson.class)
    public Response change(
            @PathParam("user") String user, @HeaderParam("If-Match") IfMatch ifMatch, @NotNull JsonNode patch) {
        var id = PeoplePaths.id(user);
        var present = people.get(id);
        ifMatch.mustMatch(present.version());
        var seen = PersonSheet.of(present);
        var wanted = MergePatch.apply(patch, seen, PersonSheet.class, Set.of("email", "name", "role"));
        return answer(Response.ok(), changing.change(id, seen, validation.valid(wanted)));
    }

    @PUT
    @Path("{user}/assignments")
    @Allowed(ADMIN)
    @Operation(summary = "Says which clients a member of staff may see")
    @Answers(UserJson.class)
    public Response assign(
            @PathParam("user") String user,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull Assignments body) {
        var id = PeoplePaths.id(user);
        ifMatch.mustMatch(people.get(id).version());
        return answer(Response.ok(), admission.assign(id, body.allow(), body.deny()));
    }

    /** Shows a person out: sessions and tokens end with the next call. */
    @DELETE
    @Path("{user}")
    @Allowed(ADMIN)
    @Operation(summary = "Shows a person out; sessions and tokens end at once")
    @Answers(UserJson.class)
    public Response deactivate(@PathParam("user") String user, @HeaderParam("If-Match") IfMatch ifMatch) {
        var id = PeoplePaths.id(user);
        ifMatch.mustMatch(people.get(id).version());
        return answer(Response.ok(), changing.deactivate(id));
    }

    /** Takes back a person who was shown out; they sign in anew. */
    @PUT
    @Path("{user}/activation")
    @Allowed(ADMIN)
    @Operation(summary = "Takes a person back who was shown out; they sign in anew")
    @Answers(UserJson.class)
    public Response reactivate(@PathParam("user") String user, @HeaderParam("If-Match") IfMatch ifMatch) {
        var id = PeoplePaths.id(user);
        ifMatch.mustMatch(people.get(id).version());
        return answer(Response.ok(), changing.reactivate(id));
    }

    private static Response answer(Response.ResponseBuilder answer, UserAccount user) {
        return answer.header("ETag", IfMatch.etag(user.version()))
                .entity(UserJson.of(user))
                .build();
    }
}
