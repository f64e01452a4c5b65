package org.manydesk.offboarding.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.manydesk.offboarding.HandOver;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Download;

/** What a client takes along. */
@Path("tenants/{key}/hand-over")
@RequestScoped
@Transactional
@Tag(name = "Clients")
public class HandOverResource {
    private static final String ZIP = "application/zip";

    private final HandOver handOver;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected HandOverResource() {
        this(null);
    }

    @Inject
    HandOverResource(HandOver handOver) {
        this.handOver = handOver;
    }

    /** A ZIP in open formats, with the SHA-256 of each file in its manifest; that it was taken is noted. */
    @GET
    @Produces(ZIP)
    @Allowed(ADMIN)
    @Operation(summary = "Everything that is kept of a client, to be taken along")
    @Answers(byte[].class)
    public Response pack(@PathParam("key") String key) {
        var packed = handOver.pack(key);
        return Download.of(packed.name(), ZIP, packed.size(), packed.content()).build();
    }
}
