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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.manydesk.compliance.ClosedMonth;
import org.manydesk.compliance.Closing;
import org.manydesk.compliance.FrozenMonths;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Contracts;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Months;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.tenant.Tenants;

/** The months of a contract whose figures are final. */
@Path("tenants/{key}/contracts/{number}/compliance/closings")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class ClosingsResource {
    private final Tenants tenants;
    private final Contracts contracts;
    private final Closing closing;
    private final FrozenMonths months;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClosingsResource() {
        this(null, null, null, null);
    }

    @Inject
    ClosingsResource(Tenants tenants, Contracts contracts, Closing closing, FrozenMonths months) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.closing = closing;
        this.months = months;
    }

    /** The month to close, e.g. {@code 2026-10}. */
    public record ClosingForm(@Nullable String period) {}

    /** A closed month, as it travels. */
    public record ClosingJson(YearMonth period, Instant closedAt, String closedBy) {
        private static ClosingJson of(ClosedMonth month) {
            return new ClosingJson(month.period(), month.closedAt(), month.closedBy());
        }
    }

    /** Closes it: 201. The second time nothing changes: 200. */
    @POST
    @Allowed({ADMIN, LEAD})
    @Operation(summary = "Makes the figures of a month final; again: the same closing, 200")
    @Answers(
            value = ClosingJson.class,
            status = {200, 201})
    public Response close(@PathParam("key") String key, @PathParam("number") String number, @NotNull ClosingForm form) {
        var month = Months.ofBody(form.period());
        var closed = closing.close(contract(key, number), month);
        var location = URI.create("/api/v1/tenants/" + key + "/contracts/" + number + "/compliance?period=" + month);
        var answer = closed.isNew() ? Response.created(location) : Response.ok().location(location);
        return answer.entity(ClosingJson.of(closed.month())).build();
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Lists the months whose figures are final")
    public Page<ClosingJson> list(
            @PathParam("key") String key, @PathParam("number") String number, @BeanParam PageRequest page) {
        return Page.of(months.list(contract(key, number), page), page.limit(), month -> PageRequest.cursor(month.key()))
                .map(ClosingJson::of);
    }

    private Contract contract(String key, String number) {
        return contracts.get(tenants.get(key).id(), number);
    }
}
