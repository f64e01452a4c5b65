package org.manydesk.signin.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;
import static org.manydesk.scope.Role.MAIL_GATEWAY;
import static org.manydesk.scope.Role.REQUESTER;

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
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.rest.WithoutPrecondition;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.signin.Sessions;

/** What is open in the caller's own name: sessions, on pages and over REST, and API tokens. */
@Path("sessions")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
public class OpenSessionsResource {
    private final Sessions sessions;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OpenSessionsResource() {
        this(null, null);
    }

    @Inject
    OpenSessionsResource(Sessions sessions, CurrentCaller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER, MAIL_GATEWAY})
    @Operation(summary = "Lists the caller's own sessions and API tokens")
    public Page<OpenJson> list(@BeanParam PageRequest page) {
        return Page.of(sessions.own(page), page.limit(), open -> PageRequest.cursor(open.key()))
                .map(open -> OpenJson.of(open, caller.person()));
    }

    @DELETE
    @WithoutPrecondition
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER, MAIL_GATEWAY})
    @Operation(summary = "Ends all sessions of the caller but the present one; API tokens stay")
    @Answers(Void.class)
    public Response endOthers() {
        sessions.endOthers();
        return Response.noContent().build();
    }

    @DELETE
    @Path("{session}")
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER, MAIL_GATEWAY})
    @Operation(summary = "Ends one of the caller's own sessions, or withdraws an API token")
    @Answers(Void.class)
    public Response end(@PathParam("session") String session, @HeaderParam("If-Match") IfMatch ifMatch) {
        var id = TokenPaths.session(session);
        ifMatch.mustMatch(sessions.get(id).version());
        sessions.end(id);
        return Response.noContent().build();
    }
}
