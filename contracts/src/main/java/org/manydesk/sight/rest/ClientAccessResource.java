package org.manydesk.sight.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.manydesk.print.Copy;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.sight.Sighting;

/** Who may see a client. */
@Path("tenants/{key}/access")
@RequestScoped
@Transactional
@Tag(name = "Clients")
public class ClientAccessResource {
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(Sighting.CSV))
            .build();

    private final Sighting sighting;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClientAccessResource() {
        this(null);
    }

    @Inject
    ClientAccessResource(Sighting sighting) {
        this.sighting = sighting;
    }

    /** As JSON or CSV; that it was read is in the client's audit trail. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Sighting.CSV})
    @Allowed(ADMIN)
    @Operation(
            summary = "Tells who may see a client now, and why, and who is kept out",
            description =
                    "By the rules that every call goes by. As CSV (Accept: text/csv) with a fresh proof of who asks.")
    @Answers(ClientSightJson.class)
    public Response read(@PathParam("key") String key, @Context Request request) {
        var form = request.selectVariant(FORMS);
        if (form == null) throw new NotAcceptableException();
        if (form.getMediaType().getSubtype().equals("csv")) return file(sighting.csv(key));
        return Response.ok(ClientSightJson.of(sighting.of(key)), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static Response file(Copy copy) {
        return Response.ok(copy.bytes(), copy.type())
                .header("Content-Disposition", "attachment; filename=\"" + copy.name() + "\"")
                .build();
    }
}
