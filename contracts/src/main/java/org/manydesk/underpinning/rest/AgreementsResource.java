package org.manydesk.underpinning.rest;

import static org.manydesk.scope.Role.ADMIN;
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
import java.util.List;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.underpinning.Agreeing;
import org.manydesk.underpinning.Agreement;
import org.manydesk.underpinning.AgreementForm;
import org.manydesk.underpinning.AgreementSheet;
import org.manydesk.underpinning.Agreements;
import org.manydesk.underpinning.Plausibility;

/** What the provider agreed with its teams and vendors. */
@Path("operational-agreements")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operational agreements")
public class AgreementsResource {
    private final Agreements agreements;
    private final Agreeing agreeing;
    private final Plausibility plausibility;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected AgreementsResource() {
        this(null, null, null);
    }

    @Inject
    AgreementsResource(Agreements agreements, Agreeing agreeing, Plausibility plausibility) {
        this.agreements = agreements;
        this.agreeing = agreeing;
        this.plausibility = plausibility;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(ADMIN)
    @Operation(
            summary = "Agrees with a team (OLA) or a vendor (UNDERPINNING_CONTRACT) from a day on",
            description = "With a party that is known it is the next version, which begins today at the earliest."
                    + " Targets that are longer than what clients are promised are named as warnings.")
    @Answers(AgreementSheet.class)
    public Response agree(@NotNull AgreementForm form) {
        var made = agreeing.agree(form);
        return answer(Response.created(URI.create("/api/v1/operational-agreements/" + made.key())), made);
    }

    @GET
    @Allowed({ADMIN, LEAD})
    @Operation(
            summary = "Lists agreements, every version of them, in the order of their making",
            description = "Without warnings; read one to see those of it.")
    public Page<AgreementSheet> list(@BeanParam PageRequest page) {
        return Page.of(agreements.list(page), page.limit(), one -> PageRequest.cursor(one.key()))
                .map(one -> AgreementSheet.of(one, List.of()));
    }

    @GET
    @Path("{agreement}")
    @Allowed({ADMIN, LEAD})
    @Operation(summary = "Reads a version of an agreement")
    @Answers(AgreementSheet.class)
    public Response read(@PathParam("agreement") String id) {
        return answer(Response.ok(), agreements.get(id));
    }

    @DELETE
    @Path("{agreement}")
    @Allowed(ADMIN)
    @Operation(summary = "Takes back the last version of an agreement, which has not begun")
    public void withdraw(@PathParam("agreement") String id, @HeaderParam("If-Match") IfMatch ifMatch) {
        var agreement = agreements.get(id);
        ifMatch.mustMatch(agreement.version());
        agreeing.withdraw(agreement);
    }

    private Response answer(Response.ResponseBuilder begun, Agreement agreement) {
        return begun.header("ETag", IfMatch.etag(agreement.version()))
                .entity(AgreementSheet.of(agreement, plausibility.doubts(agreement)))
                .build();
    }
}
