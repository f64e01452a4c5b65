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
import java.net.URI;
import java.time.Clock;
import org.manydesk.contract.Amending;
import org.manydesk.contract.AmendmentForm;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Contracts;
import org.manydesk.contract.StatedContract;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.tenant.Tenants;

/** The versions of a contract: what was agreed at first, and its amendments. */
@Path("tenants/{key}/contracts/{number}/versions")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class VersionsResource {
    private final Tenants tenants;
    private final Amending amending;
    private final Contracts contracts;
    private final ContractVersions versions;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected VersionsResource() {
        this(null, null, null, null, null);
    }

    @Inject
    VersionsResource(Tenants tenants, Amending amending, Contracts contracts, ContractVersions versions, Clock clock) {
        this.tenants = tenants;
        this.amending = amending;
        this.contracts = contracts;
        this.versions = versions;
        this.clock = clock;
    }

    @POST
    @Allowed(ADMIN)
    @Operation(summary = "Drafts an amendment of a contract; sections left out stay as they were")
    @Answers(StatedContract.class)
    public Response draft(
            @PathParam("key") String key, @PathParam("number") String number, @NotNull AmendmentForm form) {
        var contract = contract(key, number);
        var draft = amending.draft(contract.tenant(), number, form);
        var location = "/api/v1/tenants/" + key + "/contracts/" + number + "/versions/" + draft.number();
        return answer(Response.created(URI.create(location)), contract, draft);
    }

    @GET
    @Allowed({ADMIN, LEAD, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Lists the versions of a contract, from the first on")
    public Page<StatedContract> list(
            @PathParam("key") String key, @PathParam("number") String number, @BeanParam PageRequest page) {
        var contract = contract(key, number);
        return Page.of(
                        versions.list(contract, page),
                        page.limit(),
                        version -> PageRequest.cursor((long) version.number()))
                .map(version -> stated(contract, version));
    }

    @GET
    @Path("{v}")
    @Allowed({ADMIN, LEAD, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Reads a version of a contract")
    @Answers(StatedContract.class)
    public Response read(
            @PathParam("key") String key, @PathParam("number") String number, @PathParam("v") String version) {
        var contract = contract(key, number);
        return answer(Response.ok(), contract, versions.of(contract).get(version));
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
        var contract = contract(key, number);
        ifMatch.mustMatch(versions.of(contract).get(version).version());
        amending.discard(contract.tenant(), number, version);
        return Response.noContent().build();
    }

    private Contract contract(String key, String number) {
        return contracts.get(tenants.get(key).id(), number);
    }

    private Response answer(Response.ResponseBuilder answer, Contract contract, ContractVersion version) {
        return answer.header("ETag", IfMatch.etag(version.version()))
                .entity(stated(contract, version))
                .build();
    }

    private StatedContract stated(Contract contract, ContractVersion version) {
        return StatedContract.of(contract, versions.of(contract), version, clock.instant());
    }
}
