package org.manydesk.contract.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.manydesk.contract.RenewalForm;
import org.manydesk.contract.Renewing;
import org.manydesk.contract.StatedContract;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;

/** How a contract goes on after its term. */
@Path("tenants/{key}/contracts/{number}/renewal")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class RenewalResource {
    private final Renewing renewing;
    private final ContractAnswers answers;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected RenewalResource() {
        this(null, null);
    }

    @Inject
    RenewalResource(Renewing renewing, ContractAnswers answers) {
        this.renewing = renewing;
        this.answers = answers;
    }

    @PUT
    @Allowed(ADMIN)
    @Operation(summary = "Agrees on the months of a renewal and the days of notice before it")
    @Answers(StatedContract.class)
    public Response agree(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull RenewalForm form) {
        var contract = answers.find(key, number, ifMatch);
        renewing.agree(contract, form.read());
        return answers.ok(contract);
    }

    @DELETE
    @Allowed(ADMIN)
    @Operation(summary = "Takes the agreement on renewal back: the contract ends with its term")
    @Answers(Void.class)
    public Response end(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        renewing.end(answers.find(key, number, ifMatch));
        return Response.noContent().build();
    }
}
