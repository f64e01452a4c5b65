package org.manydesk.dryrun.rest;

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
import jakarta.ws.rs.core.MediaType;
import org.manydesk.dryrun.DryRun;
import org.manydesk.dryrun.Outlook;
import org.manydesk.rest.Allowed;

/** What a draft would do. */
@Path("tenants/{key}/contracts/{number}/versions/{v}/dry-run")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class DryRunResource {
    private final DryRun dryRun;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected DryRunResource() {
        this(null);
    }

    @Inject
    DryRunResource(DryRun dryRun) {
        this.dryRun = dryRun;
    }

    @GET
    @Allowed({ADMIN, LEAD, BILLING})
    @Operation(summary = "Says which clocks a drafted amendment would move, and what last month would have cost by it")
    public Outlook read(
            @PathParam("key") String key, @PathParam("number") String number, @PathParam("v") String version) {
        return dryRun.of(key, number, version);
    }
}
