package org.manydesk.signin.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;
import static org.manydesk.scope.Role.MAIL_GATEWAY;
import static org.manydesk.scope.Role.REQUESTER;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.OpenToAll;
import org.manydesk.rest.ShownOnce;
import org.manydesk.rest.WithoutPrecondition;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Limit;
import org.manydesk.scope.Role;
import org.manydesk.signin.Origin;
import org.manydesk.signin.SigningIn;

/** Signing in and out. */
@Path("sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
public class SessionsResource {
    private final SigningIn signingIn;
    private final CurrentCaller caller;

    @Context
    private HttpServletRequest request;

    /**
     * An e-mail address and its password.
     *
     * @param totp the code of the authenticator app, or a recovery code; asked for only where one is set up
     */
    record Credentials(
            @NotNull @Size(max = 254) String email,
            @NotNull @Size(max = 400) String password,
            @Nullable @Size(max = 40) String totp) {}

    /** A session that has begun; the token is shown this once. */
    record SessionJson(String token, Instant expiresAt, PersonJson user) {}

    /**
     * Who signed in.
     *
     * @param seenBy the address of who of the staff sees through this person; absent where they act themselves
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonJson(String id, String email, String name, Role role, @Nullable String seenBy) {
        static PersonJson of(Caller.Person person) {
            return new PersonJson(
                    person.id().toString(),
                    person.email(),
                    person.name(),
                    person.role(),
                    person.seenThrough().map(Limit.SeenThrough::email).orElse(null));
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SessionsResource() {
        this(null, null);
    }

    @Inject
    SessionsResource(SigningIn signingIn, CurrentCaller caller) {
        this.signingIn = signingIn;
        this.caller = caller;
    }

    @POST
    @ShownOnce
    @OpenToAll
    @Operation(
            summary = "Signs in",
            description =
                    "totp is asked for only where the account has an authenticator app: without it, the right password"
                            + " is answered 401 with the type urn:manydesk:problem:code-needed.")
    @Answers(SessionJson.class)
    public Response begin(@Valid @NotNull Credentials credentials) {
        var from = Origin.of(request.getRemoteAddr(), request.getHeader("User-Agent"));
        var session = signingIn.begin(
                credentials.email(), credentials.password(), Optional.ofNullable(credentials.totp()), from);
        return Response.created(URI.create("/api/v1/sessions/current"))
                .entity(new SessionJson(session.secret().value(), session.expiresAt(), PersonJson.of(session.person())))
                .build();
    }

    @GET
    @Path("current")
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER, MAIL_GATEWAY})
    @Operation(summary = "Says who is signed in")
    public PersonJson current() {
        return PersonJson.of(caller.person());
    }

    @DELETE
    @Path("current")
    @WithoutPrecondition
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER, MAIL_GATEWAY})
    @Operation(summary = "Signs out")
    @Answers(Void.class)
    public Response end() {
        signingIn.signOut(caller.person());
        return Response.noContent().build();
    }
}
