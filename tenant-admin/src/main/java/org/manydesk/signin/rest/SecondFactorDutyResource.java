package org.manydesk.signin.rest;

import static org.manydesk.scope.Role.ADMIN;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Needs;
import org.manydesk.scope.Right;
import org.manydesk.signin.SecondFactorDuty;

/** Whether the provider asks its staff for a second factor. */
@Path("provider/second-factor")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
@Needs(
        read = {},
        change = Right.SETTINGS)
public class SecondFactorDutyResource {
    private final SecondFactorDuty duty;

    /** The first day, in UTC, on which staff must have one; left out where they need not. */
    record DutyRule(@Nullable LocalDate from) {}

    /** The rule, and the names of active staff who have none, at most 200. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleJson(@Nullable LocalDate from, List<String> without) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SecondFactorDutyResource() {
        this(null);
    }

    @Inject
    SecondFactorDutyResource(SecondFactorDuty duty) {
        this.duty = duty;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Says from when on staff must have a second factor, and who has none")
    @Answers(RuleJson.class)
    public Response read() {
        return answer(duty.state());
    }

    @PUT
    @Allowed(ADMIN)
    @Operation(
            summary = "Asks all staff for a second factor from a day on, or no longer",
            description = "From that day on, staff without one are answered 403 with the type"
                    + " urn:manydesk:problem:second-factor-needed, except where they set one up. Takes a fresh proof, which"
                    + " no API token can give.")
    @Answers(RuleJson.class)
    public Response ask(@HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull DutyRule rule) {
        var known = duty.state();
        ifMatch.mustMatch(known.version());
        return answer(duty.ask(known.version(), Optional.ofNullable(rule.from())));
    }

    private static Response answer(SecondFactorDuty.State state) {
        return Response.ok(new RuleJson(state.from().orElse(null), state.without()))
                .header("ETag", IfMatch.etag(state.version()))
                .build();
    }
}
