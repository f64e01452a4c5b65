package org.manydesk.receivables.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.manydesk.receivables.ReminderPlans;
import org.manydesk.receivables.ReminderSteps;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;

/** When and in which words the provider reminds. */
@Path("reminder-steps")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Receivables")
public class ReminderStepsResource {
    private final ReminderPlans plans;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ReminderStepsResource() {
        this(null);
    }

    @Inject
    ReminderStepsResource(ReminderPlans plans) {
        this.plans = plans;
    }

    @GET
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Reads when and in which words the provider reminds")
    @Answers(ReminderSteps.class)
    public Response read() {
        return answer(plans.own());
    }

    @PUT
    @Allowed(ADMIN)
    @Operation(summary = "Replaces when and in which words the provider reminds")
    @Answers(ReminderSteps.class)
    public Response replace(@HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ReminderSteps steps) {
        var known = plans.own();
        ifMatch.mustMatch(known.version());
        return answer(plans.replace(known.version(), steps));
    }

    private static Response answer(ReminderPlans.Kept kept) {
        return Response.ok(kept.steps())
                .header("ETag", IfMatch.etag(kept.version()))
                .build();
    }
}
