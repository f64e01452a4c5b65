package org.manydesk.invoicing.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.MonthEnd;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Months;
import org.manydesk.rest.PageRequest;

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
                    "Tickets that no price line is for (ON_NO_LINE: amend the price list, or leave them out by hand), with work that"
                            + " no line by the hour is for (WORK_ON_NO_LINE) or that began while no contract was in force"
                            + " (WORK_WITHOUT_CONTRACT: amend or activate a contract, or say that the time is not billable), that"
                            + " nobody answered (UNANSWERED: count them by hand if they should be billed), that were decided while no"
                            + " contract was in force (WITHOUT_CONTRACT: activate a contract for those days), or that are folded into a"
                            + " master incident which does not count itself (MASTER_NOT_COUNTED: unfold them, or count one by hand)."
                            + " They are told of until their month is issued, and then with the invoice that left them out (leftOutOf)."
                            + " Whichever month is asked for: tickets that came late for a contract that is over, after its last"
                            + " invoice (AFTER_THE_LAST_INVOICE: run the last month that is over), and tickets that an invoice charges"
                            + " though they would not count now (BILLED_THOUGH_NOT_CHARGEABLE_NOW: the next invoice takes them back; before"
                            + " it is drafted, credit the line, or say by hand that they count). At most so many of each list as the limit says; next continues both.")
    public UnbilledJson read(@QueryParam("period") @Nullable String period, @BeanParam PageRequest page) {
        var closing = monthEnd.of(Months.ofParameter(period));
        return UnbilledJson.of(closing, monthEnd::charged, page);
    }
}
