package org.manydesk.effort.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
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
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.effort.Efforts;
import org.manydesk.effort.MonthEffort;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Months;

/** What staff worked for a contract in a month. */
@Path("tenants/{key}/contracts/{number}/time")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class ContractTimeResource {
    private final Efforts efforts;

    /**
     * A contract's month of work.
     *
     * @param time     all of it
     * @param billable what the client is to pay for
     */
    record MonthTimeJson(
            String period, Duration time, Duration billable, int tickets, List<MonthEffort.Share> people) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ContractTimeResource() {
        this(null);
    }

    @Inject
    ContractTimeResource(Efforts efforts) {
        this.efforts = efforts;
    }

    @GET
    @Allowed({ADMIN, LEAD, BILLING})
    @Operation(
            summary = "Sums up what staff worked in a month while the contract was in force",
            description = "Work belongs to the month, in the contract's zone, and to the contract of its beginning.")
    public MonthTimeJson read(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @QueryParam("period") @Nullable String period) {
        var effort = efforts.of(key, number, Months.ofParameter(period));
        return new MonthTimeJson(
                effort.month().toString(), effort.time(), effort.billable(), effort.tickets(), effort.shares());
    }
}
