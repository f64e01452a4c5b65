package org.manydesk.margin.rest;

import static org.manydesk.scope.Role.ADMIN;

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
import org.jspecify.annotations.Nullable;
import org.manydesk.margin.Margin;
import org.manydesk.margin.Margins;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Months;

/** What a contract leaves of a month. */
@Path("tenants/{key}/contracts/{number}/margin")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Margins")
public class MarginResource {
    private final Margins margins;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MarginResource() {
        this(null);
    }

    @Inject
    MarginResource(Margins margins) {
        this.margins = margins;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(
            summary =
                    "Says what a contract leaves of a month, what of it is measured and what allocated, and what repeats")
    public Margin read(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @QueryParam("period") @Nullable String period) {
        return margins.of(key, number, Months.ofParameter(period));
    }
}
