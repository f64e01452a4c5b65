package org.manydesk.maturity.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.LEAD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.manydesk.maturity.Maturity;
import org.manydesk.maturity.ProcessSheet;
import org.manydesk.rest.Allowed;

/** Which processes a client has. */
@Path("tenants/{key}/maturity")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class MaturityResource {
    private final Maturity maturity;

    /** The processes in the order in which one switches them on. */
    record MaturityJson(List<ProcessSheet> processes) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MaturityResource() {
        this(null);
    }

    @Inject
    MaturityResource(Maturity maturity) {
        this.maturity = maturity;
    }

    @GET
    @Allowed({ADMIN, LEAD})
    @Operation(
            summary = "Tells which processes a client has, and what the next one would take",
            description =
                    "A process is on by the contract in force. Its needs are read off that contract; its signs are what the"
                            + " client's tickets of the last three months, and of this one, say for it.")
    public MaturityJson read(@PathParam("key") String key) {
        return new MaturityJson(maturity.of(key));
    }
}
