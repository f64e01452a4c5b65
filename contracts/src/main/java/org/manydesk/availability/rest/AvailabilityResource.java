package org.manydesk.availability.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.manydesk.availability.Availability;
import org.manydesk.availability.AvailabilityReport;
import org.manydesk.availability.Offerings;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Months;

/** How available a service was, month by month. */
@Path("tenants/{key}/services/{service}/availability")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Availability")
public class AvailabilityResource {
    private final Offerings services;
    private final Availability availability;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected AvailabilityResource() {
        this(null, null);
    }

    @Inject
    AvailabilityResource(Offerings services, Availability availability) {
        this.services = services;
        this.availability = availability;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Reports how available a service was in a month, against its target")
    public AvailabilityReport report(
            @PathParam("key") String key,
            @PathParam("service") String service,
            @QueryParam("period") @Nullable String period) {
        return availability.report(services.get(key, service), Months.ofParameter(period));
    }
}
