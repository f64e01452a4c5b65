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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.InvalidInput;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.WithoutPrecondition;
import org.manydesk.signin.Proving;

/** The proof of who the caller is, given once more in the present session. */
@Path("sessions/current/proof")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
public class ProofResource {
    private final Proving proving;

    /** One of both. */
    record Proof(@Nullable @Size(max = 400) String password, @Nullable @Size(max = 40) String totp) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ProofResource() {
        this(null);
    }

    @Inject
    ProofResource(Proving proving) {
        this.proving = proving;
    }

    @PUT
    @WithoutPrecondition
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER, MAIL_GATEWAY})
    @Operation(
            summary = "Proves once more who the caller is, by password or code",
            description = "Counts for 15 minutes, as signing in does. Asked for by answers 403 with the type"
                    + " urn:manydesk:problem:proof-needed: for new API tokens, exports in bulk, and resetting"
                    + " somebody's second factor.")
    @Answers(Void.class)
    public Response prove(@Valid @NotNull Proof proof) {
        if (proof.totp() != null) proving.byCode(proof.totp());
        else if (proof.password() != null) proving.byPassword(proof.password());
        else throw new InvalidInput("/password", "Give your password, or totp.");
        return Response.noContent().build();
    }
}
