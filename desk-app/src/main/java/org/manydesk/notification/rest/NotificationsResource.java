package org.manydesk.notification.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.manydesk.notification.Inbox;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.rest.QueryWords;
import org.manydesk.rest.WithoutPrecondition;

/** What the caller was told. */
@Path("notifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class NotificationsResource {
    private final Inbox inbox;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected NotificationsResource() {
        this(null);
    }

    @Inject
    NotificationsResource(Inbox inbox) {
        this.inbox = inbox;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Lists what the caller was told, newest first")
    public Page<NotificationJson> list(
            @Parameter(description = "true: only what is not read; false, or nothing: all")
                    @QueryParam("unread")
                    @Nullable
                    String unread,
            @BeanParam PageRequest page) {
        return (QueryWords.flag("unread", unread) ? inbox.unread(page) : inbox.page(page)).map(NotificationJson::of);
    }

    @PUT
    @Path("{notification}/read")
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER})
    @WithoutPrecondition
    @Operation(summary = "Marks one as read")
    public void read(@PathParam("notification") String notification) {
        inbox.read(NotificationPaths.id(notification));
    }

    @PUT
    @Path("read")
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER})
    @WithoutPrecondition
    @Operation(summary = "Marks all as read")
    public void readAll() {
        inbox.readAll();
    }
}
