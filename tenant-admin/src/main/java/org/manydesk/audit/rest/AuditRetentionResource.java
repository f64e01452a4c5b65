package org.manydesk.audit.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.audit.AuditKeeping;
import org.manydesk.audit.AuditRetention;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;

/** How long the audit entries of a client are kept, or without a client those of the provider itself. */
@Path("audit/retention")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditRetentionResource {
    private final AuditKeeping keeping;

    /** @param months of the calendar that entries are kept */
    record Rule(@NotNull @Min(AuditRetention.FEWEST) @Max(AuditRetention.MOST) @Nullable Integer months) {}

    /**
     * What is kept.
     *
     * @param months of the calendar that entries are kept; null: for ever
     * @param removed how many entries, from the first on, were removed so far
     */
    record KeptJson(@Nullable Integer months, long removed) {
        static KeptJson of(AuditKeeping.Kept kept) {
            return new KeptJson(kept.rule().map(AuditRetention::months).orElse(null), kept.removed());
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected AuditRetentionResource() {
        this(null);
    }

    @Inject
    AuditRetentionResource(AuditKeeping keeping) {
        this.keeping = keeping;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Tells how long audit entries are kept")
    @Answers(KeptJson.class)
    public Response read(@QueryParam("tenant") @Nullable String tenant) {
        return answer(keeping.of(Optional.ofNullable(tenant)));
    }

    /** Older entries are removed within a day, from the first on; what is left can still be verified. */
    @PUT
    @Allowed(ADMIN)
    @Operation(summary = "Keeps audit entries for some months, and removes older ones")
    @Answers(KeptJson.class)
    public Response limit(
            @QueryParam("tenant") @Nullable String tenant,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull Rule rule) {
        var client = Optional.ofNullable(tenant);
        mustMatch(client, ifMatch);
        return answer(keeping.keepFor(client, Objects.requireNonNull(rule.months())));
    }

    @DELETE
    @Allowed(ADMIN)
    @Operation(summary = "Keeps audit entries for ever, from now on")
    @Answers(KeptJson.class)
    public Response unlimited(@QueryParam("tenant") @Nullable String tenant, @HeaderParam("If-Match") IfMatch ifMatch) {
        var client = Optional.ofNullable(tenant);
        mustMatch(client, ifMatch);
        return answer(keeping.keepForEver(client));
    }

    private void mustMatch(Optional<String> client, IfMatch ifMatch) {
        ifMatch.mustMatch(version(keeping.of(client)));
    }

    private static int version(AuditKeeping.Kept kept) {
        return kept.rule().map(AuditRetention::version).orElse(0);
    }

    private static Response answer(AuditKeeping.Kept kept) {
        return Response.ok(KeptJson.of(kept))
                .header("ETag", IfMatch.etag(version(kept)))
                .build();
    }
}
