package org.manydesk.timekeeping.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Contracts;
import org.manydesk.contract.StatedContract;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.tenant.Tenants;
import org.manydesk.timekeeping.Activation;

/** Prolongs contracts. */
@Path("tenants/{key}/contracts/{number}/renewals")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class RenewalsResource {
    private final Tenants tenants;
    private final Activation activation;
    private final Contracts contracts;
    private final ContractVersions versions;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected RenewalsResource() {
        this(null, null, null, null, null);
    }

    @Inject
    RenewalsResource(
            Tenants tenants, Activation activation, Contracts contracts, ContractVersions versions, Clock clock) {
        this.tenants = tenants;
        this.activation = activation;
        this.contracts = contracts;
        this.versions = versions;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Allowed(ADMIN)
    @Operation(summary = "Prolongs a contract by the months that were agreed; answers the version that does it")
    @Answers(StatedContract.class)
    public Response renew(@PathParam("key") String key, @PathParam("number") String number) {
        var contract = contracts.get(tenants.get(key).id(), number);
        var version = activation.renew(contract);
        var location = "/api/v1/tenants/" + key + "/contracts/" + number + "/versions/" + version.number();
        return Response.created(URI.create(location))
                .entity(StatedContract.of(contract, versions.of(contract), version, clock.instant()))
                .build();
    }
}
