package org.manydesk.identity.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.manydesk.identity.Unlinking;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.WithoutPrecondition;
import org.manydesk.scope.Ids;
import org.manydesk.scope.UserId;

/** As whom a person signs in with their own house's identity provider. */
@Path("users/{user}/identity")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
public class IdentityOfPersonResource {
    private final Unlinking unlinking;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected IdentityOfPersonResource() {
        this(null);
    }

    @Inject
    IdentityOfPersonResource(Unlinking unlinking) {
        this.unlinking = unlinking;
    }

    @DELETE
    @WithoutPrecondition
    @Allowed(ADMIN)
    @Operation(
            summary = "Forgets as whom a person signs in with their own house, and ends what is open in their name",
            description = "Takes a fresh proof, which no API token can give.")
    @Answers(Void.class)
    public Response unlink(@PathParam("user") String user) {
        unlinking.unlink(new UserId(Ids.parse(user).orElseThrow(() -> new Unknown("person", user))));
        return Response.noContent().build();
    }
}
