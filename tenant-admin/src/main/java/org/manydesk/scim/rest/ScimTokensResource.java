package org.manydesk.scim.rest;

import static org.manydesk.scope.Role.ADMIN;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import org.manydesk.rest.Needs;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.rest.ShownOnce;
import org.manydesk.scim.ScimAccess;
import org.manydesk.scim.ScimToken;
import org.manydesk.scope.Right;

/** The tokens with which the directory of a client keeps the client's people, by SCIM at {@code /scim/v2}. */
@Path("tenants/{key}/scim-tokens")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@Needs(
        read = Right.PEOPLE_MANAGE,
        change = {})
public class ScimTokensResource {
    private final ScimAccess access;

    /** A token to make; its name says which directory it is for. */
    record NewScimToken(@NotBlank @Size(max = 100) String name) {}

    /** A token; its secret only in the answer that made it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ScimTokenJson(
            String id,
            String name,
            String createdBy,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable String token) {
        static ScimTokenJson of(ScimToken token, @Nullable String secret) {
            return new ScimTokenJson(
                    Long.toString(token.key()),
                    token.name(),
                    token.createdBy(),
                    token.createdAt(),
                    token.lastUsedAt().orElse(null),
                    secret);
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ScimTokensResource() {
        this(null);
    }

    @Inject
    ScimTokensResource(ScimAccess access) {
        this.access = access;
    }

    @POST
    @ShownOnce
    @Allowed(ADMIN)
    @Operation(
            summary = "Makes a token for the directory of a client; its secret is shown this once",
            description =
                    "With it a directory keeps the people of this client by SCIM 2.0 at /scim/v2, and does nothing"
                            + " else. Takes a fresh proof, which no API token can give.")
    @Answers(ScimTokenJson.class)
    public Response issue(@PathParam("key") String key, @Valid @NotNull NewScimToken wanted) {
        var issued = access.issue(key, wanted.name());
        var id = issued.token().key();
        return Response.created(URI.create("/api/v1/tenants/" + key + "/scim-tokens/" + id))
                .header("ETag", IfMatch.etag(issued.token().version()))
                .entity(ScimTokenJson.of(issued.token(), issued.secret().value()))
                .build();
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Lists the tokens for the directory of a client")
    public Page<ScimTokenJson> list(@PathParam("key") String key, @BeanParam PageRequest page) {
        return Page.of(access.list(key, page), page.limit(), token -> PageRequest.cursor(token.key()))
                .map(token -> ScimTokenJson.of(token, null));
    }

    @DELETE
    @Path("{scimToken}")
    @Allowed(ADMIN)
    @Operation(summary = "Withdraws a token: the directory is refused from the next call on")
    @Answers(Void.class)
    public Response withdraw(
            @PathParam("key") String key,
            @PathParam("scimToken") String scimToken,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        ifMatch.mustMatch(access.get(key, scimToken).version());
        access.withdraw(key, scimToken);
        return Response.noContent().build();
    }
}
