package org.manydesk.rating.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.LEAD;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.manydesk.rating.RatingSimulation;
import org.manydesk.rest.Allowed;

/** What would this usage cost under this card? Pure; nothing is stored. */
@Path("rating/simulations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "What if")
public class RatingSimulationsResource {

    @POST
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(summary = "Prices usage by a rate card; stores nothing")
    public RatingJson simulate(@NotNull JsonNode question) {
        return RatingJson.of(RatingSimulation.read(question));
    }
}
