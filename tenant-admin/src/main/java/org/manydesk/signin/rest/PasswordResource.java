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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.signin.PasswordChange;

/** The caller's own password. */
@Path("profile/password")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
public class PasswordResource {
    private final PasswordChange passwords;

    /** The present password, and the one in its place. */
    record NewPassword(@NotNull @Size(max = 400) String old, @NotNull @Size(max = 400) String password) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PasswordResource() {
        this(null);
    }

    @Inject
    PasswordResource(PasswordChange passwords) {
        this.passwords = passwords;
    }

    @PUT
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER, MAIL_GATEWAY})
    @Operation(
            summary = "Changes the caller's own password; all their other sessions end",
            description = "8 to 200 characters of any kind; not one that is on a list of stolen passwords.")
    @Answers(Void.class)
    public Response change(@HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull NewPassword wanted) {
        ifMatch.mustMatch(passwords.account().version());
        passwords.change(wanted.old(), wanted.password());
        return Response.noContent().build();
    }
}
