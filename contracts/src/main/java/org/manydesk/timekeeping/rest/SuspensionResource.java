package org.manydesk.timekeeping.rest;

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
import org.manydesk.contract.StatedContract;
import org.manydesk.contract.SuspensionForm;
import org.manydesk.contract.rest.ContractAnswers;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.timekeeping.Ending;

/** Whether a contract rests. */
@Path("tenants/{key}/contracts/{number}/suspension")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class SuspensionResource {
    private final Ending ending;
    private final ContractAnswers answers;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SuspensionResource() {
        this(null, null);
    }

    @Inject
    SuspensionResource(Ending ending, ContractAnswers answers) {
        this.ending = ending;
        this.answers = answers;
    }

    @PUT
    @Allowed(ADMIN)
    @Operation(summary = "Suspends a contract from a day on, or at once: no new clocks, no counted tickets")
    @Answers(StatedContract.class)
    public Response suspend(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull SuspensionForm form) {
        var contract = answers.find(key, number, ifMatch);
        return answers.ok(ending.suspend(contract.tenant(), number, form));
    }

    @DELETE
    @Allowed(ADMIN)
    @Operation(summary = "Lets a suspended contract go on from now")
    @Answers(Void.class)
    public Response resume(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        ending.resume(answers.find(key, number, ifMatch).tenant(), number);
        return Response.noContent().build();
    }
}
