package org.manydesk.people.rest;

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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.manydesk.people.Profile;
import org.manydesk.people.Profiles;
import org.manydesk.people.UserAccount;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.MergePatch;
import org.manydesk.rest.Needs;

/** What the caller says of themselves. */
@Path("profile")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@Needs(
        read = {},
        change = {})
public class ProfileResource {
    private final Profiles profiles;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ProfileResource() {
        this(null);
    }

    @Inject
    ProfileResource(Profiles profiles) {
        this.profiles = profiles;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(summary = "Reads what the caller says of themselves")
    @Answers(Profile.class)
    public Response read() {
        return answer(profiles.account());
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(
            summary = "Changes what the caller says of themselves",
            description =
                    "A JSON merge patch (RFC 7396). locale is the language in which explanations are told on pages.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Profile.class)))
    @Answers(Profile.class)
    public Response change(@HeaderParam("If-Match") IfMatch ifMatch, @NotNull JsonNode patch) {
        ifMatch.mustMatch(profiles.account().version());
        return answer(profiles.replace(MergePatch.apply(patch, profiles.own(), Profile.class, Set.of("locale"))));
    }

    private static Response answer(UserAccount person) {
        return Response.ok(Profile.of(person))
                .header("ETag", IfMatch.etag(person.version()))
                .build();
    }
}
