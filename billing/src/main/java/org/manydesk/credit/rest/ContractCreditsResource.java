package org.manydesk.credit.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.manydesk.contract.Contract;
import org.manydesk.credit.CreditDeciding;
import org.manydesk.credit.CreditDesk;
import org.manydesk.credit.CreditSheet;
import org.manydesk.credit.CreditState;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;

/** The service credits of a contract: read with their evidence, picked, decided. */
@Path("tenants/{key}/contracts/{number}/service-credits")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class ContractCreditsResource {
    private final CreditDesk desk;
    private final CreditDeciding deciding;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ContractCreditsResource() {
        this(null, null);
    }

    @Inject
    ContractCreditsResource(CreditDesk desk, CreditDeciding deciding) {
        this.desk = desk;
        this.deciding = deciding;
    }

    /** What billing decides. */
    public enum Verdict {
        APPROVED,
        REFUSED
    }

    /** A decision, as it travels; the client reads the note. */
    public record VerdictForm(@NotNull Verdict decision, @NotBlank @Size(max = 2000) String note) {}

    /** What the client picks of exclusive groups, by the rules' names. */
    public record ChoiceForm(@NotNull @Size(max = 100) List<@NotNull String> rules) {}

    /** All credits of a contract, one a month at most. */
    public record Credits(List<CreditSheet> items) {}

    @GET
    @Allowed({ADMIN, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Tells all service credits of a contract with their evidence, the latest month first")
    public Credits all(@PathParam("key") String key, @PathParam("number") String number) {
        return new Credits(desk.of(key, number));
    }

    @GET
    @Path("{credit}")
    @Allowed({ADMIN, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Reads a service credit with its evidence")
    @Answers(CreditSheet.class)
    public Response read(
            @PathParam("key") String key, @PathParam("number") String number, @PathParam("credit") String id) {
        return answer(key, number, CreditPaths.id(id));
    }

    @PUT
    @Path("{credit}/decision")
    @Allowed({ADMIN, BILLING})
    @Operation(summary = "Approves or refuses a drafted service credit, once")
    @Answers(CreditSheet.class)
    public Response decide(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @PathParam("credit") String id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull VerdictForm form) {
        var contract = matching(key, number, id, ifMatch);
        var state = form.decision() == Verdict.APPROVED ? CreditState.ACCRUED : CreditState.REFUSED;
        deciding.decide(contract, CreditPaths.id(id), state, form.note());
        return answer(key, number, CreditPaths.id(id));
    }

    @PUT
    @Path("{credit}/choice")
    @Allowed(CLIENT_MANAGER)
    @Operation(summary = "Picks, of exclusive rules, those that the client wants to be credited by")
    @Answers(CreditSheet.class)
    public Response pick(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @PathParam("credit") String id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull ChoiceForm form) {
        deciding.pick(matching(key, number, id, ifMatch), CreditPaths.id(id), form.rules());
        return answer(key, number, CreditPaths.id(id));
    }

    private Contract matching(String key, String number, String id, IfMatch ifMatch) {
        var contract = desk.contract(key, number);
        ifMatch.mustMatch(desk.version(contract, CreditPaths.id(id)));
        return contract;
    }

    private Response answer(String key, String number, long id) {
        return Response.ok(desk.open(key, number, id))
                .header("ETag", IfMatch.etag(desk.version(desk.contract(key, number), id)))
                .build();
    }
}
