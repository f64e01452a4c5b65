package org.manydesk.compliance.rest;

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
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.manydesk.compliance.Compliance;
import org.manydesk.compliance.ComplianceReport;
import org.manydesk.problem.MalformedInput;
import org.manydesk.rest.Allowed;
import org.manydesk.tenant.Tenants;

/** Whether a contract was kept, month by month. */
@Path("tenants/{key}/contracts/{number}/compliance")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class ComplianceResource {
    private final Tenants tenants;
    private final Compliance compliance;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ComplianceResource() {
        this(null, null);
    }

    @Inject
    ComplianceResource(Tenants tenants, Compliance compliance) {
        this.tenants = tenants;
        this.compliance = compliance;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Reports how a contract was kept in a month")
    public ComplianceReport report(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @QueryParam("period") @Nullable String period) {
        return compliance.report(tenants.get(key).id(), number, month(period));
    }

    private static YearMonth month(@Nullable String period) {
        if (period == null || !period.matches("(19[7-9]|2[0-8][0-9])[0-9]-(0[1-9]|1[0-2])"))
            throw new MalformedInput("period", "period must be a month such as 2026-10.");
        return YearMonth.parse(period);
    }
}
