package org.manydesk.timekeeping.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.manydesk.contract.StatedContract;
import org.manydesk.contract.TerminationForm;
import org.manydesk.contract.rest.ContractAnswers;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.timekeeping.Ending;

/** Whether notice was given of a contract. */
@Path("tenants/{key}/contracts/{number}/termination")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class TerminationResource {
    private final Ending ending;
    private final ContractAnswers answers;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TerminationResource() {
        this(null, null);
    }

    @Inject
    TerminationResource(Ending ending, ContractAnswers answers) {
        this.ending = ending;
        this.answers = answers;
    }

    @PUT
    @Allowed(ADMIN)
    @Operation(summary = "Ends a contract by notice; an amendment can take that back")
    @Answers(StatedContract.class)
    public Response terminate(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull TerminationForm form) {
        var contract = answers.find(key, number, ifMatch);
        return answers.ok(ending.terminate(contract.tenant(), number, form));
    }
}
