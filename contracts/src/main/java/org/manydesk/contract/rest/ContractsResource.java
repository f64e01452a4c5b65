package org.manydesk.contract.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.manydesk.contract.ContractForm;
import org.manydesk.contract.Contracting;
import org.manydesk.contract.Contracts;
import org.manydesk.contract.StatedContract;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.tenant.Tenants;

/** The contracts of a client. */
@Path("tenants/{key}/contracts")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class ContractsResource {
    private final Tenants tenants;
    private final Contracting contracting;
    private final Contracts contracts;
    private final ContractAnswers answers;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ContractsResource() {
        this(null, null, null, null);
    }

    @Inject
    ContractsResource(Tenants tenants, Contracting contracting, Contracts contracts, ContractAnswers answers) {
        this.tenants = tenants;
        this.contracting = contracting;
        this.contracts = contracts;
        this.answers = answers;
    }

    @POST
    @Allowed(ADMIN)
    @Operation(summary = "Drafts a contract")
    @Answers(StatedContract.class)
    public Response draft(@PathParam("key") String key, @NotNull ContractForm form) {
        var contract = contracting.draft(tenants.get(key).id(), form);
        return answers.created(key, contract);
    }

    @GET
    @Allowed({ADMIN, LEAD, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Lists the contracts of a client")
    public Page<StatedContract> list(@PathParam("key") String key, @BeanParam PageRequest page) {
        var rows = contracts.list(tenants.get(key).id(), page);
        return Page.of(rows, page.limit(), contract -> PageRequest.cursor(contract.key()))
                .map(answers::stated);
    }

    @GET
    @Path("{number}")
    @Allowed({ADMIN, LEAD, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Reads a contract")
    @Answers(StatedContract.class)
    public Response read(@PathParam("key") String key, @PathParam("number") String number) {
        return answers.ok(answers.find(key, number));
    }
}
