package org.manydesk.sla.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.LEAD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.manydesk.language.Languages;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.WantedLanguage;
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
    @Operation(summary = "Computes when a target is due, or what time elapsed; stores nothing")
    @Answers(value = SimulationAnswer.class, status = 200)
    public Response simulate(@BeanParam WantedLanguage wanted, @NotNull SimulationForm question) {
        var locale = wanted.orElse(Languages.DEFAULT);
        var answer = SimulationAnswer.of(question.read().answer(), locale);
        return WantedLanguage.in(locale, Response.ok(answer)).build();
    }
}
