package org.manydesk.offboarding.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.manydesk.offboarding.Leaving;
import org.manydesk.offboarding.OffBoardings;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** The clients that leave or have left, with the proof that they were erased. */
@Path("off-boardings")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class OffBoardingsResource {
    private final OffBoardings offBoardings;
    private final Leaving leaving;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OffBoardingsResource() {
        this(null, null);
    }

    @Inject
    OffBoardingsResource(OffBoardings offBoardings, Leaving leaving) {
        this.offBoardings = offBoardings;
        this.leaving = leaving;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Lists the clients that leave or have left, the first first")
    public Page<OffBoardingJson> list(@BeanParam PageRequest page) {
        return Page.of(offBoardings.list(page), page.limit(), offBoarding -> PageRequest.cursor(offBoarding.key()))
                .map(offBoarding -> OffBoardingJson.of(offBoarding, leaving.proof(offBoarding)));
    }
}
