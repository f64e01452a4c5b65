package org.manydesk.people.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.manydesk.people.ChosenPassword;
import org.manydesk.people.Welcome;
import org.manydesk.rest.Answers;
import org.manydesk.rest.OpenToAll;

/** Choosing a password with a link. */
@Path("passwords")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
public class PasswordsResource {
    private final Welcome welcome;

    @Context
    private HttpServletRequest request;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PasswordsResource() {
        this(null);
    }

    @Inject
    PasswordsResource(Welcome welcome) {
        this.welcome = welcome;
    }

    @POST
    @OpenToAll
    @Operation(
            summary = "Chooses a password with the token of a link; the link is used up",
            description = "Every session and API token that the person had is over. A dead link is 422 at /token.")
    @Answers(Void.class)
    public Response choose(@Valid @NotNull ChosenPassword chosen) {
        welcome.choose(chosen, request.getRemoteAddr());
        return Response.noContent().build();
    }
}
