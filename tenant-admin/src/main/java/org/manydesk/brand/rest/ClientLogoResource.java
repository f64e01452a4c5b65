package org.manydesk.brand.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;
import static org.manydesk.scope.Role.REQUESTER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import java.io.IOException;
import java.io.InputStream;
import org.manydesk.brand.BrandSheet;
import org.manydesk.brand.ClientBranding;
import org.manydesk.problem.Unknown;
import org.manydesk.provider.LogoImage;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;

/** The picture at the top of the pages of a client's people. */
@Path("tenants/{key}/brand/logo")
@RequestScoped
@Transactional
@Produces({"image/png", MediaType.WILDCARD})
@Tag(name = "Clients")
public class ClientLogoResource {
    private final ClientBranding branding;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClientLogoResource() {
        this(null);
    }

    @Inject
    ClientLogoResource(ClientBranding branding) {
        this.branding = branding;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(summary = "Reads a client's logo as PNG")
    @Answers(byte[].class)
    public Response read(@PathParam("key") String key) {
        var logo = branding.logo(key).orElseThrow(() -> new Unknown("logo", ""));
        return answer(Response.ok(logo.bytes(), "image/png"), branding.of(key));
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Allowed(ADMIN)
    @Operation(
            summary = "Shows another logo to a client's people from now on",
            description =
                    "The body is the file itself, a PNG or a JPEG of at most 1 MB and 4000 × 4000 pixels; it is drawn"
                            + " anew on white, at most 800 × 320. If-Match is that of the brand.")
    @RequestBody(content = @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")))
    @Answers(Void.class)
    public Response show(@PathParam("key") String key, @HeaderParam("If-Match") IfMatch ifMatch, InputStream body)
            throws IOException {
        ifMatch.mustMatch(branding.of(key).version());
        return answer(Response.noContent(), branding.show(key, body.readNBytes(LogoImage.LARGEST + 1)));
    }

    @DELETE
    @Allowed(ADMIN)
    @Operation(summary = "Shows a client's people no logo from now on")
    @Answers(Void.class)
    public Response remove(@PathParam("key") String key, @HeaderParam("If-Match") IfMatch ifMatch) {
        ifMatch.mustMatch(branding.of(key).version());
        return answer(Response.noContent(), branding.showNone(key));
    }

    private static Response answer(Response.ResponseBuilder answer, BrandSheet sheet) {
        return answer.header("ETag", IfMatch.etag(sheet.version())).build();
    }
}
