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
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.ShownOnce;
import org.manydesk.signin.SecondFactorSetup;
import org.manydesk.signin.SecondFactors.Enrolment;

/** The caller's own authenticator app. */
@Path("profile/second-factor")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
public class SecondFactorResource {
    private final SecondFactorSetup factor;

    /** The present password. */
    record PresentPassword(@NotNull @Size(max = 400) String password) {}

    /** A code of the app; where it is turned off, a recovery code too. */
    record Code(@NotNull @Size(max = 40) String code) {}

    /** Whether a code is asked for at sign-in, and since when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SecondFactorJson(boolean on, @Nullable Instant since, long recoveryCodesLeft) {}

    /** Codes that stand in for the app, each once; shown this once. */
    record RecoveryCodes(List<String> recoveryCodes) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SecondFactorResource() {
        this(null);
    }

    @Inject
    SecondFactorResource(SecondFactorSetup factor) {
        this.factor = factor;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER, MAIL_GATEWAY})
    @Operation(summary = "Says whether the caller is asked for a code at sign-in")
    @Answers(SecondFactorJson.class)
    public Response read() {
        var state = factor.state();
        return Response.ok(new SecondFactorJson(state.isOn(), state.since().orElse(null), state.recoveryCodesLeft()))
                .header("ETag", IfMatch.etag(state.version()))
                .build();
    }

    @POST
    @ShownOnce
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER, MAIL_GATEWAY})
    @Operation(
            summary = "Begins to set up an authenticator app",
            description =
                    "Answers the secret and the address of its QR code, this once. Nothing is asked for at sign-in"
                            + " before a code is confirmed.")
    @Answers(Enrolment.class)
    public Response begin(@Valid @NotNull PresentPassword present) {
        return Response.created(URI.create("/api/v1/profile/second-factor"))
                .entity(factor.begin(present.password()))
                .build();
    }

    @PUT
    @Path("confirmation")
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER, MAIL_GATEWAY})
    @Operation(summary = "Confirms the app with a code of it; answers ten recovery codes, this once")
    public RecoveryCodes confirm(@HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull Code shown) {
        ifMatch.mustMatch(factor.state().version());
        return new RecoveryCodes(factor.confirm(shown.code()));
    }

    @PUT
    @Path("removal")
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER, MAIL_GATEWAY})
    @Operation(summary = "Turns the app off, with one more code of it or a recovery code")
    @Answers(Void.class)
    public Response turnOff(@HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull Code shown) {
        ifMatch.mustMatch(factor.state().version());
        factor.turnOff(shown.code());
        return Response.noContent().build();
    }
}
