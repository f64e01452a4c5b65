package org.manydesk.signin.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.LEAD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Needs;
import org.manydesk.rest.ShownOnce;
import org.manydesk.scope.Right;
import org.manydesk.signin.SeeingAs;

/** Seeing what a person of a client sees. */
@Path("users/{user}/view")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
@Needs(
        read = {Right.TICKET_READ, Right.CLIENT_READ},
        change = {})
public class ViewsResource {
    private final SeeingAs seeing;

    /** A view that has begun; the token is shown this once, and reads only. */
    record ViewJson(String token, Instant expiresAt) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ViewsResource() {
        this(null);
    }

    @Inject
    ViewsResource(SeeingAs seeing) {
        this.seeing = seeing;
    }

    @POST
    @ShownOnce
    @Allowed({ADMIN, LEAD})
    @Operation(
            summary = "Begins to see what a person of a client sees",
            description = "Answers a token with which everything is read as that person reads it, for 15 minutes at"
                    + " most; it changes, exports and proves nothing. It ends with the caller's session, and with"
                    + " DELETE /sessions/current. Only as people who may not read more than the caller. Takes a fresh"
                    + " proof, which no API token can give.")
    @Answers(ViewJson.class)
    public Response begin(@PathParam("user") String user) {
        var view = seeing.begin(TokenPaths.user(user));
        return Response.created(URI.create("/api/v1/sessions/current"))
                .entity(new ViewJson(view.secret().value(), view.until()))
                .build();
    }
}
