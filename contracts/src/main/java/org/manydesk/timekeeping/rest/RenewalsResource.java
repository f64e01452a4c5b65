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
import org.jspecify.annotations.Nullable;
import org.manydesk.contract.KnownEnd;
import org.manydesk.contract.StatedContract;
import org.manydesk.contract.rest.ContractAnswers;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.timekeeping.Activation;

/** Prolongs contracts. */
@Path("tenants/{key}/contracts/{number}/renewals")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class RenewalsResource {
    private final Activation activation;
    private final ContractAnswers answers;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected RenewalsResource() {
        this(null, null);
    }

    @Inject
    RenewalsResource(Activation activation, ContractAnswers answers) {
        this.activation = activation;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Allowed(ADMIN)
    @Operation(
            summary =
                    "Prolongs a contract by the months that were agreed; answers the version that does it; 409 where it ends on another day than the one named")
    @Answers(StatedContract.class)
    public Response renew(@PathParam("key") String key, @PathParam("number") String number, @Nullable KnownEnd known) {
        var contract = answers.find(key, number);
        return answers.created(key, contract, activation.renew(contract, known == null ? KnownEnd.ANY : known));
    }
}
