package org.manydesk.quota.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manydesk.quota.Allowance;
import org.manydesk.quota.Allowing;
import org.manydesk.quota.Measure;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.WithoutPrecondition;

/** How much a client may use, and how much it does. */
@Path("tenants/{key}/quotas")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class QuotasResource {
    private final Allowing allowing;

    /**
     * What is agreed; what is absent or null is as in the settings.
     *
     * @param requests calls over REST a minute by the client's own people
     * @param mails that come in for it an hour
     * @param exports in bulk of its things an hour
     * @param storage bytes of its files
     */
    record Agreed(
            @Nullable @PositiveOrZero Long requests,
            @Nullable @PositiveOrZero Long mails,
            @Nullable @PositiveOrZero Long exports,
            @Nullable @PositiveOrZero Long storage) {
        Map<Measure, Long> byMeasure() {
            var agreed = new EnumMap<Measure, Long>(Measure.class);
            if (requests != null) agreed.put(Measure.REQUESTS, requests);
            if (mails != null) agreed.put(Measure.MAILS, mails);
            if (exports != null) agreed.put(Measure.EXPORTS, exports);
            if (storage != null) agreed.put(Measure.STORAGE, storage);
            return agreed;
        }
    }

    /** How a client stands with everything that is measured. */
    record Standing(List<Line> items) {
        /**
         * @param usual whether the allowed figure is that of the settings
         * @param used in the present minute or hour, as this node counted; or bytes
         */
        record Line(Measure measure, long allowed, boolean usual, long used) {}

        static Standing of(List<Allowance> allowances) {
            return new Standing(allowances.stream()
                    .map(one -> new Line(one.measure(), one.allowed(), one.isUsual(), one.used()))
                    .toList());
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected QuotasResource() {
        this(null);
    }

    @Inject
    QuotasResource(Allowing allowing) {
        this.allowing = allowing;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Tells how much a client may use, and uses")
    public Standing read(@PathParam("key") String key) {
        return Standing.of(allowing.of(key));
    }

    @PUT
    @Allowed(ADMIN)
    @WithoutPrecondition
    @Operation(summary = "Agrees on how much a client may use")
    public Standing agree(@PathParam("key") String key, @Valid @NotNull Agreed agreed) {
        return Standing.of(allowing.agree(key, agreed.byMeasure()));
    }
}
