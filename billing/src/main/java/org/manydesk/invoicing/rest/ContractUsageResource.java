package org.manydesk.invoicing.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.UsageOverview;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Months;
import org.manydesk.rest.PageRequest;

/** Each ticket of a month, counted or not, and why. */
@Path("tenants/{key}/contracts/{number}/usage")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class ContractUsageResource {

    private final UsageOverview usage;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ContractUsageResource() {
        this(null);
    }

    @Inject
    ContractUsageResource(UsageOverview usage) {
        this.usage = usage;
    }

    @GET
    @Allowed({BILLING, ADMIN, CLIENT_MANAGER})
    @Operation(summary = "Says which tickets of a month count, which do not, and why")
    public UsageJson read(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @QueryParam("period") @Nullable String period,
            @BeanParam PageRequest page) {
        var month = Months.ofParameter(period);
        return UsageJson.of(month, usage.of(key, number, month), page);
    }
}
