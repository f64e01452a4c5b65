package org.manydesk.signin.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
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
import org.manydesk.scope.Right;
import org.manydesk.signin.SecondFactors;

/** The authenticator app of a person, for administrators: they may reset it, and never see it. */
@Path("users/{user}/second-factor")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
@Needs(
        read = Right.PEOPLE_MANAGE,
        change = {})
public class SecondFactorOfPersonResource {
    private final SecondFactors factors;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SecondFactorOfPersonResource() {
        this(null);
    }

    @Inject
    SecondFactorOfPersonResource(SecondFactors factors) {
        this.factors = factors;
    }

    @DELETE
    @Allowed(ADMIN)
    @Operation(summary = "Resets the authenticator app of a person who lost it; audited")
    @Answers(Void.class)
    public Response reset(@PathParam("user") String user, @HeaderParam("If-Match") IfMatch ifMatch) {
        var person = TokenPaths.user(user);
        ifMatch.mustMatch(factors.of(person).version());
        factors.reset(person);
        return Response.noContent().build();
    }
}
