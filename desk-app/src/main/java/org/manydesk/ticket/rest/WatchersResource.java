package org.manydesk.ticket.rest;

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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Page;
import org.manydesk.ticket.Contact;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.Watching;

/** Who else of the client follows a ticket. */
@Path("tickets/{ref}/watchers")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class WatchersResource {
    private final Watching watching;

    /** Somebody who follows a ticket. */
    record WatcherJson(String id, String email, String name) {
        static WatcherJson of(Contact contact) {
            return new WatcherJson(Long.toString(contact.key()), contact.email(), contact.name());
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected WatchersResource() {
        this(null);
    }

    @Inject
    WatchersResource(Watching watching) {
        this.watching = watching;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Lists who follows a ticket")
    public Page<WatcherJson> list(@PathParam("ref") String ref) {
        var contacts = watching.of(TicketRef.parse(ref));
        return new Page<>(contacts.stream().map(WatcherJson::of).toList(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(summary = "Lets somebody of the client follow the ticket")
    @Answers(WatcherJson.class)
    public Response watch(@PathParam("ref") String ref, @Valid @NotNull RequesterForm who) {
        var contact = watching.watch(TicketRef.parse(ref), who.requester());
        return Response.created(URI.create("/api/v1/tickets/" + ref + "/watchers/" + contact.key()))
                .entity(WatcherJson.of(contact))
                .build();
    }

    @DELETE
    @Path("{watcher}")
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(summary = "Lets somebody follow the ticket no longer", description = "If-Match is of the ticket.")
    @Answers(Void.class)
    public Response unwatch(
            @PathParam("ref") String ref,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @PathParam("watcher") String watcher) {
        watching.unwatch(TicketRef.parse(ref), ifMatch, TicketPaths.watcher(watcher));
        return Response.noContent().build();
    }
}
