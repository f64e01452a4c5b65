package org.manydesk.provider.rest;

import static org.manydesk.scope.Role.ADMIN;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.manydesk.problem.Unknown;
import org.manydesk.provider.Branding;
import org.manydesk.provider.LogoImage;
import org.manydesk.provider.Providers;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;

/** The picture on the documents of the caller's own provider. */
@Path("provider/logo")
@RequestScoped
@Transactional
@Produces({"image/png", MediaType.WILDCARD})
@Tag(name = "Providers")
public class LogoResource {
    private final Providers providers;
    private final Branding branding;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected LogoResource() {
        this(null, null);
    }

    @Inject
    LogoResource(Providers providers, Branding branding) {
        this.providers = providers;
        this.branding = branding;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Reads the logo as PNG")
    @Answers(byte[].class)
    public Response read() {
        var logo = branding.shown().orElseThrow(() -> new Unknown("logo", ""));
        return answer(Response.ok(logo.bytes(), "image/png"));
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Allowed(ADMIN)
    @Operation(
            summary = "Shows another logo on documents from now on",
            description =
                    "The body is the file itself, a PNG or a JPEG of at most 1 MB and 4000 × 4000 pixels; it is drawn"
                            + " anew on white, at most 800 × 320. If-Match is that of the provider.")
    @RequestBody(content = @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")))
    @Answers(Void.class)
    public Response show(@HeaderParam("If-Match") IfMatch ifMatch, InputStream body) throws IOException {
        ifMatch.mustMatch(providers.own().version());
        branding.show(body.readNBytes(LogoImage.LARGEST + 1));
        return answer(Response.noContent());
    }

    @DELETE
    @Allowed(ADMIN)
    @Operation(summary = "Shows no logo on documents from now on")
    @Answers(Void.class)
    public Response remove(@HeaderParam("If-Match") IfMatch ifMatch) {
        ifMatch.mustMatch(providers.own().version());
        branding.showNone();
        return answer(Response.noContent());
    }

    private Response answer(Response.ResponseBuilder answer) {
        return answer.header("ETag", IfMatch.etag(providers.own().version())).build();
    }
}
