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
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.compliance.Compliance;
import org.manydesk.compliance.ComplianceCopies;
import org.manydesk.compliance.ComplianceReport;
import org.manydesk.compliance.Trend;
import org.manydesk.compliance.TrendMonth;
import org.manydesk.contract.Contracts;
import org.manydesk.print.Copy;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Months;
import org.manydesk.tenant.Tenants;

/** Whether a contract was kept, month by month. */
@Path("tenants/{key}/contracts/{number}/compliance")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class ComplianceResource {
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE,
                    MediaType.valueOf(ComplianceCopies.CSV),
                    MediaType.valueOf(ComplianceCopies.PDF))
            .build();

    private final Tenants tenants;
    private final Contracts contracts;
    private final Compliance compliance;
    private final ComplianceCopies copies;
    private final Trend trend;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ComplianceResource() {
        this(null, null, null, null, null);
    }

    @Inject
    ComplianceResource(
            Tenants tenants, Contracts contracts, Compliance compliance, ComplianceCopies copies, Trend trend) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.compliance = compliance;
        this.copies = copies;
        this.trend = trend;
    }

    /** As JSON, CSV or PDF; all say the same. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, ComplianceCopies.CSV, ComplianceCopies.PDF})
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Reports how a contract was kept in a month")
    @Answers(ComplianceReport.class)
    public Response report(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @QueryParam("period") @Nullable String period,
            @Context Request request) {
        var month = Months.ofParameter(period);
        var form = request.selectVariant(FORMS);
        if (form == null) throw new NotAcceptableException();
        return switch (form.getMediaType().getSubtype()) {
            case "csv" -> file(copies.csv(key, number, month));
            case "pdf" -> file(copies.pdf(key, number, month));
            default ->
                Response.ok(compliance.report(tenants.get(key).id(), number, month), MediaType.APPLICATION_JSON_TYPE)
                        .build();
        };
    }

    private static Response file(Copy copy) {
        return Response.ok(copy.bytes(), copy.type())
                .header("Content-Disposition", "inline; filename=\"" + copy.name() + "\"")
                .build();
    }

    /** The months of a year, as they travel. */
    public record Year(List<TrendMonth> months) {}

    @GET
    @Path("trend")
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Tells how a contract was kept in the twelve months up to one")
    public Year trend(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @QueryParam("period") @Nullable String period) {
        var contract = contracts.get(tenants.get(key).id(), number);
        return new Year(trend.until(contract, Months.ofParameter(period)));
    }
}
