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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.manydesk.people.StandIn;
import org.manydesk.people.StandIns;
import org.manydesk.people.StandingIn;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.scope.Ids;
import org.manydesk.scope.UserId;

/** Who stands in for a member of staff. */
@Path("users/{user}/stand-in")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class StandInResource {
    private static final int NOBODY = 0;

    private final StandingIn standingIn;
    private final StandIns standIns;

    /** Who stands in, by their id, and until when, not included. */
    record Wanted(
            @NotNull @Pattern(regexp = "[0-9]{1,19}", message = "Must be the id of a person.") String by,
            @NotNull Instant until) {}

    /** Who stands in, and until when. */
    record StandInJson(String by, Instant until) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected StandInResource() {
        this(null, null);
    }

    @Inject
    StandInResource(StandingIn standingIn, StandIns standIns) {
        this.standingIn = standingIn;
        this.standIns = standIns;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Says who stands in for a member of staff at present")
    @Answers(StandInJson.class)
    public Response read(@PathParam("user") String user) {
        return answer(standingIn.of(PeoplePaths.id(user)));
    }

    @PUT
    @Allowed(ADMIN)
    @Operation(
            summary = "Has somebody stand in for a member of staff until an instant",
            description =
                    "Until then they see the absent one's clients and have their tickets among their own, in their"
                            + " own role. It ends by itself.")
    @Answers(StandInJson.class)
    public Response begin(
            @PathParam("user") String user, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull Wanted wanted) {
        var absent = PeoplePaths.id(user);
        ifMatch.mustMatch(version(absent));
        return answer(standingIn.begin(absent, new UserId(Ids.parse(wanted.by()).orElse(NOBODY)), wanted.until()));
    }

    @DELETE
    @Allowed(ADMIN)
    @Operation(summary = "Ends standing in before its time")
    @Answers(Void.class)
    public Response end(@PathParam("user") String user, @HeaderParam("If-Match") IfMatch ifMatch) {
        var absent = PeoplePaths.id(user);
        ifMatch.mustMatch(version(absent));
        standingIn.end(absent);
        return Response.noContent().build();
    }

    /** One that is replaced is another row, so a row is what a change is meant for. */
    private int version(UserId absent) {
        return standIns.of(absent).map(StandInResource::version).orElse(NOBODY);
    }

    private static int version(StandIn standIn) {
        return Long.hashCode(standIn.key());
    }

    private static Response answer(StandIn standIn) {
        return Response.ok(new StandInJson(standIn.by().toString(), standIn.until()))
                .header("ETag", IfMatch.etag(version(standIn)))
                .build();
    }
}
