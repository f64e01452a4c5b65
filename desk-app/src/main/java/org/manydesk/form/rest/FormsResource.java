package org.manydesk.form.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;
import static org.manydesk.scope.Role.REQUESTER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.manydesk.form.Designing;
import org.manydesk.form.FormPlan;
import org.manydesk.form.FormSheet;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;

/** What a client asks for its tickets beside subject and description. */
@Path("tenants/{key}/forms")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class FormsResource {
    private final Designing designing;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected FormsResource() {
        this(null);
    }

    @Inject
    FormsResource(Designing designing) {
        this.designing = designing;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(summary = "Tells what a client asks for its tickets, by type")
    @Answers(FormPlan.class)
    public Response read(@PathParam("key") String key) {
        return answer(designing.of(key));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(ADMIN)
    @Operation(
            summary = "Says what a client asks for its tickets, by type",
            description = "A field that is left out is retired: it is asked no more, and what was answered stays. A"
                    + " field keeps its kind. New tickets take the answers as fields, by key.")
    @Answers(FormPlan.class)
    public Response change(
            @PathParam("key") String key, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull FormPlan plan) {
        var read = designing.of(key);
        ifMatch.mustMatch(read.version());
        return answer(designing.change(read, plan));
    }

    private static Response answer(FormSheet sheet) {
        return Response.ok(sheet.plan())
                .header("ETag", IfMatch.etag(sheet.version()))
                .build();
    }
}
