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
import org.manydesk.passkey.PasskeyKeeping;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** The caller's own passkeys. They are added on a page, in front of the device that holds them. */
@Path("profile/passkeys")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
public class PasskeysResource {
    private final PasskeyKeeping passkeys;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PasskeysResource() {
        this(null);
    }

    @Inject
    PasskeysResource(PasskeyKeeping passkeys) {
        this.passkeys = passkeys;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER, MAIL_GATEWAY})
    @Operation(summary = "Lists the caller's own passkeys, the first that was added first")
    public Page<PasskeyJson> list(@BeanParam PageRequest page) {
        return Page.of(passkeys.own(page), page.limit(), key -> PageRequest.cursor(key.key()))
                .map(PasskeyJson::of);
    }

    @DELETE
    @Path("{passkey}")
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER, MAIL_GATEWAY})
    @Operation(
            summary = "Removes one of the caller's own passkeys",
            description = "Nobody signs in with it any more. Takes a fresh proof, which no API token can give.")
    @Answers(Void.class)
    public Response remove(@PathParam("passkey") String passkey, @HeaderParam("If-Match") IfMatch ifMatch) {
        var id = TokenPaths.passkey(passkey);
        ifMatch.mustMatch(passkeys.get(id).version());
        passkeys.remove(id);
        return Response.noContent().build();
    }
}
