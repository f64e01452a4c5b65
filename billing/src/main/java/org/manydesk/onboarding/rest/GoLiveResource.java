package org.manydesk.onboarding.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.manydesk.onboarding.GoLive;
import org.manydesk.onboarding.GoLiveCheck;
import org.manydesk.rest.Allowed;

/** What a client needs before it goes live. */
@Path("tenants/{key}/go-live")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class GoLiveResource {
    private final GoLive goLive;

    /**
     * The whole list.
     *
     * @param ready whether nothing is missing
     */
    record ChecklistJson(boolean ready, List<GoLiveCheck> checks) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected GoLiveResource() {
        this(null);
    }

    @Inject
    GoLiveResource(GoLive goLive) {
        this.goLive = goLive;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(
            summary = "Tells what a client still lacks before it goes live",
            description =
                    "Each check is DONE, MISSING, or ADVISED: it works, but may not be meant so. The page is where it"
                            + " is mended.")
    public ChecklistJson read(@PathParam("key") String key) {
        var checks = goLive.of(key);
        return new ChecklistJson(
                checks.stream().noneMatch(check -> check.state() == GoLiveCheck.State.MISSING), checks);
    }
}
