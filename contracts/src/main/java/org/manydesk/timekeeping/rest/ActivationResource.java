package org.manydesk.timekeeping.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.manydesk.contract.StatedContract;
import org.manydesk.contract.rest.ContractAnswers;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.timekeeping.Activation;

/** Whether a contract of a client is in force. */
@Path("tenants/{key}/contracts/{number}/activation")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class ActivationResource {
    private final Activation activation;
    private final ContractAnswers answers;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ActivationResource() {
        this(null, null);
    }

    @Inject
    ActivationResource(Activation activation, ContractAnswers answers) {
        this.activation = activation;
        this.answers = answers;
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Allowed(ADMIN)
    @Operation(summary = "Puts a drafted contract in force")
    @Answers(StatedContract.class)
    public Response activate(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var contract = answers.find(key, number, ifMatch);
        activation.activate(contract.tenant(), number);
        return answers.ok(contract);
    }
}
