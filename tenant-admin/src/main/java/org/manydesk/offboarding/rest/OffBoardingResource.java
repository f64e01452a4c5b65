package org.manydesk.offboarding.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.LocalDate;
import org.manydesk.offboarding.Leaving;
import org.manydesk.offboarding.OffBoarding;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;

/** How one client leaves. */
@Path("tenants/{key}/off-boarding")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class OffBoardingResource {
    private final Leaving leaving;

    /** @param eraseOn the first day, in UTC, on which everything is erased: at least a week from today */
    record NewOffBoarding(@NotBlank @Size(max = 500) String reason, @NotNull LocalDate eraseOn) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OffBoardingResource() {
        this(null);
    }

    @Inject
    OffBoardingResource(Leaving leaving) {
        this.leaving = leaving;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Tells how a client leaves")
    @Answers(OffBoardingJson.class)
    public Response read(@PathParam("key") String key) {
        return answer(leaving.get(key));
    }

    /** It is suspended at once, and can be stopped until that day. */
    @PUT
    @Allowed(ADMIN)
    @Operation(summary = "Lets a client go: everything of it is erased on a day to come")
    @Answers(OffBoardingJson.class)
    public Response begin(
            @PathParam("key") String key,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull NewOffBoarding offBoarding) {
        ifMatch.mustMatch(leaving.find(key).map(OffBoarding::version).orElse(0));
        return answer(leaving.begin(key, offBoarding.reason(), offBoarding.eraseOn()));
    }

    @DELETE
    @Allowed(ADMIN)
    @Operation(summary = "Lets a client stay after all")
    @Answers(OffBoardingJson.class)
    public Response stop(@PathParam("key") String key, @HeaderParam("If-Match") IfMatch ifMatch) {
        ifMatch.mustMatch(leaving.get(key).version());
        return answer(leaving.stop(key));
    }

    private Response answer(OffBoarding offBoarding) {
        return Response.ok(OffBoardingJson.of(offBoarding, leaving.obstacles(offBoarding), leaving.proof(offBoarding)))
                .header("ETag", IfMatch.etag(offBoarding.version()))
                .build();
    }
}
