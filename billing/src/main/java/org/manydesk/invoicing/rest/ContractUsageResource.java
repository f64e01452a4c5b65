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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.UsageCsv;
import org.manydesk.invoicing.UsageOverview;
import org.manydesk.print.Copy;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Months;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.usage.WorkCount;

/** Each ticket of a month, counted or not, and why. */
@Path("tenants/{key}/contracts/{number}/usage")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class ContractUsageResource {

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(DocumentAnswer.CSV))
            .build();

    private final UsageOverview usage;
    private final UsageCsv table;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ContractUsageResource() {
        this(null, null, null);
    }

    @Inject
    ContractUsageResource(UsageOverview usage, UsageCsv table, CurrentCaller caller) {
        this.caller = caller;
        this.usage = usage;
        this.table = table;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, DocumentAnswer.CSV})
    @Allowed({BILLING, ADMIN, CLIENT_MANAGER})
    @Operation(
            summary = "Says which tickets of a month count, which do not, and why",
            description =
                    "As JSON page by page, for staff with the work on tickets that began in the month and why it is charged by"
                            + " the hour, or is not; as CSV (Accept: text/csv) all tickets.")
    @Answers(UsageJson.class)
    public Response read(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @QueryParam("period") @Nullable String period,
            @BeanParam PageRequest page,
            @Context Request request) {
        var month = Months.ofParameter(period);
        var form = request.selectVariant(FORMS);
        if (form == null) throw new NotAcceptableException();
        if (!form.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE))
            return csv(table.of(key, number, month));
        var tickets = usage.of(key, number, month);
        var work = caller.person().role().isStaff()
                ? Optional.of(usage.work(key, number, month))
                : Optional.<List<WorkCount>>empty();
        var told = new UsageJson.Month(month, usage.countedAt(key, number, month), tickets, work);
        return Response.ok(UsageJson.of(told, page), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static Response csv(Copy copy) {
        return Response.ok(copy.bytes(), copy.type())
                .header("Content-Disposition", "attachment; filename=\"" + copy.name() + "\"")
                .build();
    }
}
