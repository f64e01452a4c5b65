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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.manydesk.contract.Amending;
import org.manydesk.contract.AmendmentForm;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.StatedContract;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** The versions of a contract: what was agreed at first, and its amendments. */
@Path("tenants/{key}/contracts/{number}/versions")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class VersionsResource {
    private final Amending amending;
    private final ContractVersions versions;
    private final ContractAnswers answers;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected VersionsResource() {
        this(null, null, null);
    }

    @Inject
    VersionsResource(Amending amending, ContractVersions versions, ContractAnswers answers) {
        this.amending = amending;
        this.versions = versions;
        this.answers = answers;
    }

    @POST
    @Allowed(ADMIN)
    @Operation(summary = "Drafts an amendment of a contract; sections left out stay as they were")
    @Answers(StatedContract.class)
    public Response draft(
            @PathParam("key") String key, @PathParam("number") String number, @NotNull AmendmentForm form) {
        var contract = answers.find(key, number);
        return answers.created(key, contract, amending.draft(contract.tenant(), number, form));
    }

    @GET
    @Allowed({ADMIN, LEAD, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Lists the versions of a contract, from the first on")
    public Page<StatedContract> list(
            @PathParam("key") String key, @PathParam("number") String number, @BeanParam PageRequest page) {
        var contract = answers.find(key, number);
        return Page.of(
                        versions.list(contract, page),
                        page.limit(),
                        version -> PageRequest.cursor((long) version.number()))
                .map(version -> answers.stated(contract, version));
    }

    @GET
    @Path("{v}")
    @Allowed({ADMIN, LEAD, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Reads a version of a contract")
    @Answers(StatedContract.class)
    public Response read(
            @PathParam("key") String key, @PathParam("number") String number, @PathParam("v") String version) {
        var contract = answers.find(key, number);
        return answers.ok(contract, answers.version(contract, version));
    }

    @DELETE
    @Path("{v}")
    @Allowed(ADMIN)
    @Operation(summary = "Discards the draft of an amendment")
    @Answers(Void.class)
    public Response discard(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @PathParam("v") String version,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var contract = answers.find(key, number);
        ifMatch.mustMatch(answers.version(contract, version).version());
        amending.discard(contract.tenant(), number, version);
        return Response.noContent().build();
    }
}
