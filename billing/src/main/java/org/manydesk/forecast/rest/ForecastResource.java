package org.manydesk.forecast.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.manydesk.forecast.Forecast;
import org.manydesk.forecast.Forecasting;
import org.manydesk.problem.Conflict;
import org.manydesk.rest.Allowed;

/** The running month of a contract. */
@Path("tenants/{key}/contracts/{number}/forecast")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class ForecastResource {
    private final Forecasting forecasting;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ForecastResource() {
        this(null);
    }

    @Inject
    ForecastResource(Forecasting forecasting) {
        this.forecasting = forecasting;
    }

    @GET
    @Allowed({BILLING, ADMIN, CLIENT_MANAGER})
    @Operation(summary = "Says what the running month comes to so far, what is estimated for its end, and how")
    public Forecast read(@PathParam("key") String key, @PathParam("number") String number) {
        return forecasting
                .of(key, number)
                .orElseThrow(() -> new Conflict(
                        "Contract " + number + " is not in force this month; there is nothing to foresee."));
    }
}
