package org.manydesk.team.rest;

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
import java.util.List;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.team.TeamForm;
import org.manydesk.team.TeamSheet;
import org.manydesk.team.Teaming;

/** The provider's teams. */
@Path("teams")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class TeamsResource {
    private final Teaming teaming;

    /** A team: who is in it, and the keys of the clients that it works for. */
    record TeamJson(String id, String name, List<TeamSheet.Member> members, List<String> clients) {
        static TeamJson of(TeamSheet team) {
            return new TeamJson(team.id(), team.name(), team.members(), team.clients());
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TeamsResource() {
        this(null);
    }

    @Inject
    TeamsResource(Teaming teaming) {
        this.teaming = teaming;
    }

    @POST
    @Allowed(ADMIN)
    @Operation(
            summary = "Makes a team",
            description = "members are ids of staff, clients are keys. Each member sees the clients of the team.")
    @Answers(TeamJson.class)
    public Response make(@Valid @NotNull TeamForm form) {
        var team = teaming.make(form);
        return answer(Response.created(URI.create("/api/v1/teams/" + team.id())), team);
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Lists the teams")
    public Page<TeamJson> list(@BeanParam PageRequest page) {
        return Page.of(teaming.list(page), page.limit(), team -> PageRequest.cursor(Long.parseLong(team.id())))
                .map(TeamJson::of);
    }

    @GET
    @Path("{team}")
    @Allowed(ADMIN)
    @Operation(summary = "Reads a team")
    @Answers(TeamJson.class)
    public Response read(@PathParam("team") String team) {
        return answer(Response.ok(), teaming.get(TeamPaths.id(team)));
    }

    @PUT
    @Path("{team}")
    @Allowed(ADMIN)
    @Operation(summary = "Changes name, members and clients of a team; counts with the members' next call")
    @Answers(TeamJson.class)
    public Response change(
            @PathParam("team") String team, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull TeamForm form) {
        return answer(Response.ok(), teaming.change(TeamPaths.id(team), ifMatch, form));
    }

    @DELETE
    @Path("{team}")
    @Allowed(ADMIN)
    @Operation(summary = "Takes a team away, and what its members saw by it")
    @Answers(Void.class)
    public Response remove(@PathParam("team") String team, @HeaderParam("If-Match") IfMatch ifMatch) {
        teaming.remove(TeamPaths.id(team), ifMatch);
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder answer, TeamSheet team) {
        return answer.header("ETag", IfMatch.etag(team.version()))
                .entity(TeamJson.of(team))
                .build();
    }
}
