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
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.rest.ShownOnce;
import org.manydesk.signin.AccessToken;
import org.manydesk.signin.AccessTokens;

/** The caller's own API tokens: they act as their owner, reach no further, and end with the owner. */
@Path("api-tokens")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
public class ApiTokensResource {
    private final AccessTokens tokens;

    /** A token to make. */
    record NewToken(@NotBlank @Size(max = 200) String name, @Nullable @Future Instant expiresAt) {}

    /** A token; its secret only in the answer that made it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TokenJson(String id, String name, Instant createdAt, @Nullable Instant expiresAt, @Nullable String token) {
        static TokenJson of(AccessToken token, @Nullable String secret) {
            return new TokenJson(
                    Long.toString(token.key()),
                    token.name(),
                    token.createdAt(),
                    token.expiresAt().orElse(null),
                    secret);
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ApiTokensResource() {
        this(null);
    }

    @Inject
    ApiTokensResource(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @POST
    @ShownOnce
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER, MAIL_GATEWAY})
    @Operation(summary = "Makes an API token; its secret is shown this once")
    @Answers(TokenJson.class)
    public Response issue(@Valid @NotNull NewToken wanted) {
        var issued = tokens.issue(wanted.name(), wanted.expiresAt());
        return Response.created(
                        URI.create("/api/v1/api-tokens/" + issued.token().key()))
                .header("ETag", IfMatch.etag(issued.token().version()))
                .entity(TokenJson.of(issued.token(), issued.secret().value()))
                .build();
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER, MAIL_GATEWAY})
    @Operation(summary = "Lists the caller's own API tokens")
    public Page<TokenJson> list(@BeanParam PageRequest page) {
        return Page.of(tokens.list(page), page.limit(), token -> PageRequest.cursor(token.key()))
                .map(token -> TokenJson.of(token, null));
    }

    @DELETE
    @Path("{token}")
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER, MAIL_GATEWAY})
    @Operation(summary = "Withdraws one of the caller's own API tokens")
    @Answers(Void.class)
    public Response withdraw(@PathParam("token") String token, @HeaderParam("If-Match") IfMatch ifMatch) {
        long id = TokenPaths.id(token);
        ifMatch.mustMatch(tokens.get(id).version());
        tokens.withdraw(id);
        return Response.noContent().build();
    }
}
