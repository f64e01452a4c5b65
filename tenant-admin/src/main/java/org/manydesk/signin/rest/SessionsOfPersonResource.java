package org.manydesk.signin.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Needs;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.rest.WithoutPrecondition;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Right;
import org.manydesk.signin.Sessions;

/** What is open in the name of a person, for administrators: sessions, on pages and over REST, and API tokens. */
@Path("users/{user}/sessions")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
@Needs(
        read = Right.PEOPLE_MANAGE,
        change = {})
public class SessionsOfPersonResource {
    private final Sessions sessions;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SessionsOfPersonResource() {
        this(null, null);
    }

    @Inject
    SessionsOfPersonResource(Sessions sessions, CurrentCaller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Lists the sessions and API tokens of a person")
    public Page<OpenJson> list(@PathParam("user") String user, @BeanParam PageRequest page) {
        return Page.of(sessions.of(TokenPaths.user(user), page), page.limit(), open -> PageRequest.cursor(open.key()))
                .map(open -> OpenJson.of(open, caller.person()));
    }

    @DELETE
    @WithoutPrecondition
    @Allowed(ADMIN)
    @Operation(summary = "Ends all sessions of a person, and withdraws their API tokens")
    @Answers(Void.class)
    public Response endAll(@PathParam("user") String user) {
        sessions.endAll(TokenPaths.user(user));
        return Response.noContent().build();
    }

    @DELETE
    @Path("{session}")
    @Allowed(ADMIN)
    @Operation(summary = "Ends a session of a person, or withdraws one of their API tokens")
    @Answers(Void.class)
    public Response end(
            @PathParam("user") String user,
            @PathParam("session") String session,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var owner = TokenPaths.user(user);
        var id = TokenPaths.session(session);
        ifMatch.mustMatch(sessions.get(owner, id).version());
        sessions.end(owner, id);
        return Response.noContent().build();
    }
}
