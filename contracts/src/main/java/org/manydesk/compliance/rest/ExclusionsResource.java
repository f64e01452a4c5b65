package org.manydesk.compliance.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.manydesk.compliance.DecisionForm;
import org.manydesk.compliance.Excluding;
import org.manydesk.compliance.ExclusionForm;
import org.manydesk.compliance.ExclusionRequest;
import org.manydesk.compliance.ExclusionRequests;
import org.manydesk.compliance.ExclusionSheet;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Contracts;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.tenant.Tenants;

/** What is asked to be left out of a contract's figures, and what was decided. */
@Path("tenants/{key}/contracts/{number}/compliance/exclusions")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class ExclusionsResource {
    private final Tenants tenants;
    private final Contracts contracts;
    private final Excluding excluding;
    private final ExclusionRequests requests;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ExclusionsResource() {
        this(null, null, null, null);
    }

    @Inject
    ExclusionsResource(Tenants tenants, Contracts contracts, Excluding excluding, ExclusionRequests requests) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.excluding = excluding;
        this.requests = requests;
    }

    @POST
    @Allowed({ADMIN, LEAD, AGENT, CLIENT_MANAGER})
    @Operation(summary = "Asks that a clock of a ticket be left out")
    @Answers(ExclusionSheet.class)
    public Response ask(
            @PathParam("key") String key, @PathParam("number") String number, @Valid @NotNull ExclusionForm form) {
        var request = excluding.ask(contract(key, number), form);
        var location = "/api/v1/tenants/" + key + "/contracts/" + number + "/compliance/exclusions/" + request.key();
        return answer(Response.created(URI.create(location)), request);
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Lists what was asked to be left out, oldest first")
    public Page<ExclusionSheet> list(
            @PathParam("key") String key, @PathParam("number") String number, @BeanParam PageRequest page) {
        return Page.of(
                        requests.list(contract(key, number), page),
                        page.limit(),
                        request -> PageRequest.cursor(request.key()))
                .map(ExclusionSheet::of);
    }

    @GET
    @Path("{exclusion}")
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Reads a request to leave a clock out")
    @Answers(ExclusionSheet.class)
    public Response read(
            @PathParam("key") String key, @PathParam("number") String number, @PathParam("exclusion") String id) {
        return answer(Response.ok(), requests.get(contract(key, number), CompliancePaths.exclusion(id)));
    }

    @PUT
    @Path("{exclusion}/decision")
    @Allowed({ADMIN, LEAD})
    @Operation(summary = "Approves or refuses a request of somebody else, once")
    @Answers(ExclusionSheet.class)
    public Response decide(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @PathParam("exclusion") String id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull DecisionForm decision) {
        var contract = contract(key, number);
        var request = requests.get(contract, CompliancePaths.exclusion(id));
        ifMatch.mustMatch(request.version());
        return answer(Response.ok(), excluding.decide(contract, request.key(), decision));
    }

    private Contract contract(String key, String number) {
        return contracts.get(tenants.get(key).id(), number);
    }

    private static Response answer(Response.ResponseBuilder answer, ExclusionRequest request) {
        return answer.header("ETag", IfMatch.etag(request.version()))
                .entity(ExclusionSheet.of(request))
                .build();
    }
}
