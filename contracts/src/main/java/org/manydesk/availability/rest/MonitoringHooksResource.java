package org.manydesk.availability.rest;

import static org.manydesk.scope.Role.ADMIN;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.availability.MonitoringHooks;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.rest.ShownOnce;

/** The addresses that monitoring programs call about a service. */
@Path("tenants/{key}/services/{service}/monitoring-hooks")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Availability")
public class MonitoringHooksResource {
    private final MonitoringHooks hooks;

    /** A hook to make; its name says which program calls it. */
    record NewHook(@NotBlank @Size(max = 100) String name) {}

    /**
     * A hook; its secret only in the answer that made it.
     *
     * @param address where the program sends its messages, from the root of this installation
     * @param heardAt when it took its last message; left out before the first
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record HookJson(
            String id,
            String name,
            String address,
            Instant createdAt,
            Optional<Instant> heardAt,
            @Nullable String secret) {
        static HookJson of(MonitoringHooks.Line hook, @Nullable String secret) {
            return new HookJson(hook.id(), hook.name(), hook.address(), hook.createdAt(), hook.heardAt(), secret);
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MonitoringHooksResource() {
        this(null);
    }

    @Inject
    MonitoringHooksResource(MonitoringHooks hooks) {
        this.hooks = hooks;
    }

    @POST
    @ShownOnce
    @Allowed(ADMIN)
    @Operation(summary = "Makes an address for a monitoring program; its secret is shown this once")
    @Answers(HookJson.class)
    public Response issue(
            @PathParam("key") String key, @PathParam("service") String name, @Valid @NotNull NewHook wanted) {
        var made = hooks.issue(key, name, wanted.name());
        var location = "/api/v1/tenants/" + key + "/services/" + name + "/monitoring-hooks/"
                + made.line().id();
        return answer(Response.created(URI.create(location)), made.line(), made.secret());
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Lists the addresses for monitoring programs of a service")
    public Page<HookJson> list(
            @PathParam("key") String key, @PathParam("service") String name, @BeanParam PageRequest page) {
        return hooks.list(key, name, page).map(hook -> HookJson.of(hook, null));
    }

    @GET
    @Path("{hook}")
    @Allowed(ADMIN)
    @Operation(summary = "Reads an address for a monitoring program")
    @Answers(HookJson.class)
    public Response read(
            @PathParam("key") String key, @PathParam("service") String name, @PathParam("hook") String id) {
        return answer(Response.ok(), hooks.get(key, name, id), null);
    }

    @DELETE
    @Path("{hook}")
    @Allowed(ADMIN)
    @Operation(summary = "Withdraws an address: it takes no more messages")
    @Answers(Void.class)
    public Response withdraw(
            @PathParam("key") String key,
            @PathParam("service") String name,
            @PathParam("hook") String id,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var hook = hooks.get(key, name, id);
        ifMatch.mustMatch(hook.version());
        hooks.withdraw(key, name, hook);
        return Response.noContent().build();
    }

    private static Response answer(
            Response.ResponseBuilder answer, MonitoringHooks.Line hook, @Nullable String secret) {
        return answer.header("ETag", IfMatch.etag(hook.version()))
                .entity(HookJson.of(hook, secret))
                .build();
    }
}
