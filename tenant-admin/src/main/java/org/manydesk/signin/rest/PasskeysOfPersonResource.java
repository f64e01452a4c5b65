package org.manydesk.signin.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.manydesk.passkey.PasskeyKeeping;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Needs;
import org.manydesk.rest.Page;
import org.manydesk.rest.WithoutPrecondition;
import org.manydesk.scope.Right;

/** The passkeys of a person, for administrators: they may remove them, and never use them. */
@Path("users/{user}/passkeys")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
@Needs(
        read = Right.PEOPLE_MANAGE,
        change = {})
public class PasskeysOfPersonResource {
    private final PasskeyKeeping passkeys;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PasskeysOfPersonResource() {
        this(null);
    }

    @Inject
    PasskeysOfPersonResource(PasskeyKeeping passkeys) {
        this.passkeys = passkeys;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Lists the passkeys of a person, ten at most")
    public Page<PasskeyJson> list(@PathParam("user") String user) {
        return new Page<>(
                passkeys.of(TokenPaths.user(user)).stream().map(PasskeyJson::of).toList(), null);
    }

    @DELETE
    @WithoutPrecondition
    @Allowed(ADMIN)
    @Operation(summary = "Removes all passkeys of a person who lost them; audited")
    @Answers(Void.class)
    public Response removeAll(@PathParam("user") String user) {
        passkeys.removeAll(TokenPaths.user(user));
        return Response.noContent().build();
    }
}
