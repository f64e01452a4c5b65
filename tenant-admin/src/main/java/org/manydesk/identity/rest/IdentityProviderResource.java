package org.manydesk.identity.rest;

import static org.manydesk.scope.Role.ADMIN;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manydesk.identity.IdentitySetup;
import org.manydesk.identity.NewIdentityProvider;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;

/** With which identity provider of its own a client's people sign in. */
@Path("tenants/{key}/identity-provider")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
public class IdentityProviderResource {
    private final IdentitySetup setup;

    /**
     * What is agreed on; without an issuer where nothing is. The secret is never told.
     *
     * @param logoutAddress where the identity provider says that somebody signed out (OpenID Connect Back-Channel Logout 1.0);
     *     none before it is agreed on
     * @param returnAddress where the identity provider must let browsers go back to, letter by letter
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IdentityProviderJson(
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable Boolean required,
            @Nullable Boolean admitting,
            @Nullable Instant changedAt,
            @Nullable String changedBy,
            @Nullable String logoutAddress,
            String returnAddress) {
        static IdentityProviderJson of(IdentitySetup.State state) {
            return state.known()
                    .map(known -> new IdentityProviderJson(
                            known.issuer(),
                            known.clientId(),
                            known.required(),
                            known.admitting(),
                            known.changedAt(),
                            known.changedBy(),
                            state.logout().orElse(null),
                            state.back()))
                    .orElseGet(() -> new IdentityProviderJson(null, null, null, null, null, null, null, state.back()));
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected IdentityProviderResource() {
        this(null);
    }

    @Inject
    IdentityProviderResource(IdentitySetup setup) {
        this.setup = setup;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Tells with which identity provider a client's people sign in")
    @Answers(IdentityProviderJson.class)
    public Response read(@PathParam("key") String key) {
        return answer(setup.of(key));
    }

    @PUT
    @Allowed(ADMIN)
    @Operation(
            summary = "Agrees on an identity provider with which a client's people sign in",
            description =
                    "OpenID Connect. What the issuer says of itself is read and must be sound. Without clientSecret the one"
                            + " that is known stays, unless the issuer is another. Where required is true, passwords of the client's"
                            + " people are refused; where admitting is true, people of its mail domains whom nobody let in become"
                            + " requesters with their first sign-in. With another issuer it is forgotten who is who. Takes a fresh proof,"
                            + " which no API token can give. While there is none, its ETag is \"0\".")
    @Answers(IdentityProviderJson.class)
    public Response agree(
            @PathParam("key") String key,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull NewIdentityProvider wanted) {
        return answer(setup.agree(key, read(key, ifMatch), wanted));
    }

    @DELETE
    @Allowed(ADMIN)
    @Operation(
            summary = "Forgets a client's identity provider, and who is who with it; passwords are taken again",
            description = "Takes a fresh proof, which no API token can give.")
    @Answers(Void.class)
    public Response end(@PathParam("key") String key, @HeaderParam("If-Match") IfMatch ifMatch) {
        setup.end(key, read(key, ifMatch));
        return Response.noContent().build();
    }

    private int read(String key, IfMatch ifMatch) {
        var version = setup.of(key).version();
        ifMatch.mustMatch(version);
        return version;
    }

    private static Response answer(IdentitySetup.State state) {
        return Response.ok(IdentityProviderJson.of(state))
                .header("ETag", IfMatch.etag(state.version()))
                .build();
    }
}
