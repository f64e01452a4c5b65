package org.manydesk.margin.rest;

import static org.manydesk.scope.Role.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.manydesk.margin.CostKeeping;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;

/** What an hour of staff costs the caller's provider. */
@Path("cost-rates")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Margins")
public class CostRatesResource {
    private final CostKeeping costs;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CostRatesResource() {
        this(null);
    }

    @Inject
    CostRatesResource(CostKeeping costs) {
        this.costs = costs;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Reads what an hour of staff costs, by role or person and from which day on")
    @Answers(CostRatesJson.class)
    public Response read() {
        return answer();
    }

    @PUT
    @Allowed(ADMIN)
    @Operation(
            summary =
                    "Replaces all cost rates: {\"rates\":[{\"role\" or \"person\",\"from\",\"hourly\",\"currency\"}]}")
    @Answers(CostRatesJson.class)
    public Response replace(@HeaderParam("If-Match") IfMatch ifMatch, @NotNull JsonNode rates) {
        ifMatch.mustMatch(costs.version());
        costs.replace(costs.version(), rates);
        return answer();
    }

    private Response answer() {
        return Response.ok(CostRatesJson.of(costs.read()))
                .header("ETag", IfMatch.etag(costs.version()))
                .build();
    }
}
