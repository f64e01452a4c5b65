package org.manydesk.underpinning.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.LEAD;

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
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Months;
import org.manydesk.underpinning.Keeping;
import org.manydesk.underpinning.KeptReport;

/** How teams and vendors kept what was agreed with them. */
@Path("operational-agreements-kept")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operational agreements")
public class KeptAgreementsResource {
    private final Keeping keeping;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected KeptAgreementsResource() {
        this(null);
    }

    @Inject
    KeptAgreementsResource(Keeping keeping) {
        this.keeping = keeping;
    }

    @GET
    @Allowed({ADMIN, LEAD})
    @Operation(
            summary = "Tells how teams and vendors kept their agreements in a month",
            description =
                    "Of the tickets within the caller's reach, as of now. Percentage = met / (met + breached); each"
                            + " time in a party's hands is judged once, in the month in which it was met or broke.")
    public KeptReport read(@QueryParam("period") @Nullable String period) {
        return keeping.in(Months.ofParameter(period));
    }
}
