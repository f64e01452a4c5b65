package org.manydesk.compliance.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.compliance.Counted;
import org.manydesk.compliance.CountedClock;
import org.manydesk.compliance.CountedClocks;
import org.manydesk.compliance.CountedIn;
import org.manydesk.compliance.ExcludedAs;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Months;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.rest.QueryWords;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;

/** The clocks behind the figures of a contract's month. */
@Path("tenants/{key}/contracts/{number}/compliance/clocks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class CountedClocksResource {
    private final CountedClocks clocks;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CountedClocksResource() {
        this(null);
    }

    @Inject
    CountedClocksResource(CountedClocks clocks) {
        this.clocks = clocks;
    }

    /**
     * Which figure.
     *
     * <p>A class of its own, for the parameters are many.
     */
    public static class Wanted {
        @Parameter(description = "The month, e.g. 2026-10")
        @QueryParam("period")
        private @Nullable String period;

        @Parameter(description = "MET, BREACHED, OVERDUE, EXCLUDED or RUNNING")
        @QueryParam("figure")
        private @Nullable String figure;

        @Parameter(description = "All when absent")
        @QueryParam("metric")
        private @Nullable String metric;

        @Parameter(description = "All when absent")
        @QueryParam("priority")
        private @Nullable String priority;

        /** For JAX-RS, which fills the parameters in. */
        public Wanted() {}

        CountedIn counted() {
            return new CountedIn(
                    QueryWords.constant("figure", figure, Counted.class),
                    QueryWords.find("metric", metric, Metric.class),
                    QueryWords.find("priority", priority, Priority.class));
        }
    }

    /** A clock behind a figure, as it travels. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ClockJson(
            String ticket,
            String subject,
            Metric metric,
            Priority priority,
            Duration target,
            Instant startedAt,
            Optional<Instant> stoppedAt,
            Optional<Instant> breachesAfter,
            Optional<ExcludedAs> excludedAs) {
        static ClockJson of(CountedClock clock) {
            return new ClockJson(
                    clock.ref(),
                    clock.subject(),
                    clock.metric(),
                    clock.priority(),
                    clock.target(),
                    clock.startedAt(),
                    clock.stoppedAt(),
                    clock.breachesAfter(),
                    clock.excludedAs());
        }
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Lists the clocks that a figure of a month counts, with their tickets")
    public Page<ClockJson> list(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @BeanParam Wanted wanted,
            @BeanParam PageRequest page) {
        return clocks.page(key, number, Months.ofParameter(wanted.period), wanted.counted(), page)
                .map(ClockJson::of);
    }
}
