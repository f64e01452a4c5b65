package org.manydesk.brand.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;
import static org.manydesk.scope.Role.REQUESTER;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.manydesk.brand.BrandSheet;
import org.manydesk.brand.ClientBranding;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.tenant.TenantBrand;

/** How a client is recognised, and how its requesters are written to. */
@Path("tenants/{key}/brand")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class BrandResource {
    private final ClientBranding branding;

    /**
     * A brand as it travels.
     *
     * @param colour which of twelve, from 0
     * @param signature plain text
     * @param logo whether there is one at {@code …/brand/logo}
     * @param from the {@code From} header of mails to requesters; null while there is no support address
     */
    record BrandJson(
            @Nullable String senderName,
            @Nullable String shortName,
            int colour,
            @Nullable String signature,
            boolean logo,
            @Nullable String from) {
        static BrandJson of(BrandSheet sheet) {
            var brand = sheet.brand();
            return new BrandJson(
                    brand.senderName(),
                    brand.shortName(),
                    brand.colour(),
                    brand.signature(),
                    sheet.hasLogo(),
                    sheet.from().orElse(null));
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected BrandResource() {
        this(null);
    }

    @Inject
    BrandResource(ClientBranding branding) {
        this.branding = branding;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(summary = "Tells how a client is recognised and how its requesters are written to")
    @Answers(BrandJson.class)
    public Response read(@PathParam("key") String key) {
        return answer(branding.of(key));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(ADMIN)
    @Operation(
            summary = "Says how a client is recognised and how its requesters are written to",
            description = "What is left out or null is as without a brand. The logo is a resource of its own.")
    @Answers(BrandJson.class)
    public Response change(
            @PathParam("key") String key, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull TenantBrand brand) {
        var read = branding.of(key);
        ifMatch.mustMatch(read.version());
        return answer(branding.change(read, brand));
    }

    private static Response answer(BrandSheet sheet) {
        return Response.ok(BrandJson.of(sheet))
                .header("ETag", IfMatch.etag(sheet.version()))
                .build();
    }
}
