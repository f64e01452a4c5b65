package org.manydesk.invoicing.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.MonthEnd;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Months;

/** What nobody is billed for yet, within reach. */
@Path("unbilled")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class UnbilledResource {
    private final MonthEnd monthEnd;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected UnbilledResource() {
        this(null);
    }

    @Inject
    UnbilledResource(MonthEnd monthEnd) {
        this.monthEnd = monthEnd;
    }

    @GET
    @Allowed({BILLING, ADMIN})
    @Operation(
            summary = "Lists every month without an invoice, and the tickets of a month that no invoice will charge",
            description =
                    "Tickets that no price line is for (ON_NO_LINE: amend the price list, or leave them out by"
                            + " hand), that nobody answered (UNANSWERED: count them by hand if they should be billed), or that were"
                            + " resolved while no contract was in force (WITHOUT_CONTRACT: activate a contract for those days).")
    public UnbilledJson read(@QueryParam("period") @Nullable String period) {
        var month = Months.ofParameter(period);
        return UnbilledJson.of(monthEnd.missed(), monthEnd.unbilled(monthEnd.of(month), month));
    }
}
