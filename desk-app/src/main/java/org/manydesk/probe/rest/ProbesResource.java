package org.manydesk.probe.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.manydesk.probe.Probing;
import org.manydesk.probe.WallProbes;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** The probes of the wall between clients. */
@Path("wall-probes")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class ProbesResource {
    private final Probing probing;
    private final WallProbes probes;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ProbesResource() {
        this(null, null);
    }

    @Inject
    ProbesResource(Probing probing, WallProbes probes) {
        this.probing = probing;
        this.probes = probes;
    }

    /** One at a time: where one goes on already, that one is answered. */
    @POST
    @Allowed(ADMIN)
    @Operation(summary = "Has the wall between clients probed")
    @Answers(value = ProbeJson.class, status = 202)
    public Response start() {
        var probe = ProbeJson.of(probing.start());
        return Response.accepted(probe)
                .location(URI.create("/api/v1/wall-probes/" + probe.id()))
                .build();
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Lists the probes of the wall, the newest first")
    public Page<ProbeJson> list(@BeanParam PageRequest page) {
        return Page.of(probes.list(page), page.limit(), probe -> PageRequest.cursor(probe.key()))
                .map(ProbeJson::of);
    }
}
