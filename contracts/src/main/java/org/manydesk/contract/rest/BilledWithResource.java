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
import org.manydesk.contract.GroupBilling;
import org.manydesk.contract.PayerForm;
import org.manydesk.contract.StatedContract;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;

/** Which company of a group pays for a contract. */
@Path("tenants/{key}/contracts/{number}/billed-with")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class BilledWithResource {
    private final GroupBilling groups;
    private final ContractAnswers answers;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected BilledWithResource() {
        this(null, null);
    }

    @Inject
    BilledWithResource(GroupBilling groups, ContractAnswers answers) {
        this.groups = groups;
        this.answers = answers;
    }

    @PUT
    @Allowed(ADMIN)
    @Operation(summary = "Lets the invoice of another client's contract, the parent's, collect the months of this one")
    @Answers(StatedContract.class)
    public Response join(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull PayerForm form) {
        var contract = answers.find(key, number, ifMatch);
        groups.billWith(contract, form);
        return answers.ok(contract);
    }

    @DELETE
    @Allowed(ADMIN)
    @Operation(
            summary = "Lets the contract be invoiced by itself again; statements that were drafted stay with the group")
    @Answers(Void.class)
    public Response leave(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        groups.billAlone(answers.find(key, number, ifMatch));
        return Response.noContent().build();
    }
}
