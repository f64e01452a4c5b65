package org.manydesk.provider.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.manydesk.provider.Provider;
import org.manydesk.provider.ProviderProfiles;
import org.manydesk.provider.Providers;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Validation;

/** The caller's own provider: the seller on its invoices. */
@Path("provider")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Providers")
public class ProviderResource {
    private final Providers providers;
    private final ProviderProfiles profiles;
    private final Validation validation;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ProviderResource() {
        this(null, null, null);
    }

    @Inject
    ProviderResource(Providers providers, ProviderProfiles profiles, Validation validation) {
        this.providers = providers;
        this.profiles = profiles;
        this.validation = validation;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Reads what the provider says of itself")
    @Answers(ProfileJson.class)
    public Response read() {
        return answer(providers.own());
    }

    @PUT
    @Allowed(ADMIN)
    @Operation(summary = "Replaces what the provider says of itself")
    @Answers(ProfileJson.class)
    public Response replace(@HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ProfileJson profile) {
        ifMatch.mustMatch(providers.own().version());
        return answer(profiles.replace(validation.valid(profile.profile())));
    }

    private static Response answer(Provider provider) {
        return Response.ok(ProfileJson.of(provider.profile()))
                .header("ETag", IfMatch.etag(provider.version()))
                .build();
    }
}
