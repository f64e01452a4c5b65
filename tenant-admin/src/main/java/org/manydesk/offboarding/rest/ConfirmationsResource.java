package org.manydesk.offboarding.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.offboarding.Leaving;
import org.manydesk.offboarding.Obstacle;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;

/** What is meant although it stands in the way of a client's being erased. */
@Path("tenants/{key}/off-boarding/confirmations")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class ConfirmationsResource {
    private final Leaving leaving;

    /**
     * All that is meant, in place of what was said before.
     *
     * @param seen the marks of the obstacles as they were read; where one of those that are meant is another by now, nothing is
     *     confirmed (409). Without them what stands in the way now is meant
     */
    record Confirmations(@NotNull List<Obstacle.@NotNull Kind> confirmed, @Nullable List<@NotNull String> seen) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ConfirmationsResource() {
        this(null);
    }

    @Inject
    ConfirmationsResource(Leaving leaving) {
        this.leaving = leaving;
    }

    @PUT
    @Allowed(ADMIN)
    @Operation(
            summary = "Confirms what stands in the way of a client's being erased and is meant",
            description =
                    "What refuses cannot be confirmed. It holds for what stands in the way now: what is added or changes later is to be confirmed anew. Takes a fresh proof of who asks; is in the audit trail.")
    @Answers(OffBoardingJson.class)
    public Response confirm(
            @PathParam("key") String key,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull Confirmations meant) {
        ifMatch.mustMatch(leaving.get(key).version());
        var kinds = Set.copyOf(meant.confirmed());
        var confirmed = meant.seen() == null
                ? leaving.confirm(key, kinds)
                : leaving.confirm(key, kinds, Set.copyOf(meant.seen()));
        return Response.ok(OffBoardingJson.of(confirmed, leaving.obstacles(confirmed), leaving.proof(confirmed)))
                .header("ETag", IfMatch.etag(confirmed.version()))
                .build();
    }
}
