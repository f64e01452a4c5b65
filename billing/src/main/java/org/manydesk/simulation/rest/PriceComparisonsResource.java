package org.manydesk.simulation.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.manydesk.rest.Allowed;
import org.manydesk.simulation.Simulation;
import org.manydesk.simulation.Simulator;

/** What would the last months have cost by these price lists? Nothing is stored. */
@Path("tenants/{key}/contracts/{number}/price-comparisons")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "What if")
public class PriceComparisonsResource {
    private final Simulator simulator;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PriceComparisonsResource() {
        this(null);
    }

    @Inject
    PriceComparisonsResource(Simulator simulator) {
        this.simulator = simulator;
    }

    @POST
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Prices the last months' real tickets by up to four rate cards, side by side; stores nothing")
    public Simulation compare(
            @PathParam("key") String key, @PathParam("number") String number, @NotNull JsonNode question) {
        return simulator.compare(key, number, question);
    }
}
