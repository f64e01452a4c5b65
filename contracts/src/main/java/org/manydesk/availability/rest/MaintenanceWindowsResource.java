package org.manydesk.availability.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.manydesk.availability.MaintenancePlanning;
import org.manydesk.availability.MaintenanceWindow;
import org.manydesk.availability.MaintenanceWindows;
import org.manydesk.availability.Offerings;
import org.manydesk.availability.WindowForm;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** The maintenance of a service, proposed by the provider and agreed to by the client. */
@Path("tenants/{key}/services/{service}/maintenance-windows")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Availability")
public class MaintenanceWindowsResource {
    private final Offerings services;
    private final MaintenanceWindows windows;
    private final MaintenancePlanning planning;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MaintenanceWindowsResource() {
        this(null, null, null);
    }

    @Inject
    MaintenanceWindowsResource(Offerings services, MaintenanceWindows windows, MaintenancePlanning planning) {
        this.services = services;
        this.windows = windows;
        this.planning = planning;
    }

    @POST
    @Allowed({ADMIN, LEAD, AGENT})
    @Operation(summary = "Proposes maintenance that lies ahead")
    @Answers(WindowJson.class)
    public Response propose(@PathParam("key") String key, @PathParam("service") String name, @NotNull WindowForm form) {
        var window = planning.propose(services.get(key, name), form);
        var location = "/api/v1/tenants/" + key + "/services/" + name + "/maintenance-windows/" + window.key();
        return answer(Response.created(URI.create(location)), window);
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Lists the maintenance windows of a service in the order of their proposal")
    public Page<WindowJson> list(
            @PathParam("key") String key, @PathParam("service") String name, @BeanParam PageRequest page) {
        return Page.of(
                        windows.list(services.get(key, name), page),
                        page.limit(),
                        window -> PageRequest.cursor(window.key()))
                .map(WindowJson::of);
    }

    @GET
    @Path("{window}")
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Reads a maintenance window")
    @Answers(WindowJson.class)
    public Response read(
            @PathParam("key") String key, @PathParam("service") String name, @PathParam("window") String id) {
        return answer(Response.ok(), windows.get(services.get(key, name), id));
    }

    @PUT
    @Path("{window}/agreement")
    @Consumes(MediaType.WILDCARD)
    @Allowed(CLIENT_MANAGER)
    @Operation(summary = "Agrees to maintenance before it begins: it is no service time then")
    @Answers(WindowJson.class)
    public Response agree(
            @PathParam("key") String key,
            @PathParam("service") String name,
            @PathParam("window") String id,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var service = services.get(key, name);
        var window = windows.get(service, id);
        ifMatch.mustMatch(window.version());
        planning.agree(service, window);
        return answer(Response.ok(), window);
    }

    @DELETE
    @Path("{window}")
    @Allowed({ADMIN, LEAD, AGENT})
    @Operation(summary = "Withdraws maintenance; agreed maintenance that has begun stays")
    @Answers(Void.class)
    public Response withdraw(
            @PathParam("key") String key,
            @PathParam("service") String name,
            @PathParam("window") String id,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var service = services.get(key, name);
        var window = windows.get(service, id);
        ifMatch.mustMatch(window.version());
        planning.withdraw(service, window);
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder answer, MaintenanceWindow window) {
        return answer.header("ETag", IfMatch.etag(window.version()))
                .entity(WindowJson.of(window))
                .build();
    }
}
