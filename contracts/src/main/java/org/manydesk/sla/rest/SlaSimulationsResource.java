package org.manydesk.sla.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.LEAD;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.manydesk.rest.Allowed;
import org.manydesk.sla.SimulationForm;

/** What if: when would a target be due, how much time would count? Stores nothing. */
@Path("sla/simulations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "What-if tools")
public class SlaSimulationsResource {
    @POST
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    public Response simulate(@NotNull SimulationForm question) {
        return Response.ok(SimulationAnswer.of(question.read().answer())).build();
    }
}
