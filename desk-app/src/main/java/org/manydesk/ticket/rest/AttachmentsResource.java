package org.manydesk.ticket.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;
import static org.manydesk.scope.Role.REQUESTER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.manydesk.files.NewFile;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Download;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.ticket.Attaching;
import org.manydesk.ticket.Attachments;
import org.manydesk.ticket.TicketFiles;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.Tickets;

/** The files of a ticket. They are always handed out as downloads, never shown in place. */
@Path("tickets/{ref}/attachments")
@RequestScoped
@Transactional
@Tag(name = "Tickets")
public class AttachmentsResource {
    private final Attaching attaching;
    private final Tickets tickets;
    private final Attachments attachments;
    private final TicketFiles files;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected AttachmentsResource() {
        this(null, null, null, null);
    }

    @Inject
    AttachmentsResource(Attaching attaching, Tickets tickets, Attachments attachments, TicketFiles files) {
        this.attaching = attaching;
        this.tickets = tickets;
        this.attachments = attachments;
        this.files = files;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(summary = "Lists the files of a ticket")
    public Page<AttachmentJson> list(@PathParam("ref") String ref, @BeanParam PageRequest page) {
        var files = attachments.of(tickets.get(TicketRef.parse(ref)), page);
        return Page.of(files, page.limit(), file -> PageRequest.cursor(file.key()))
                .map(AttachmentJson::of);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(summary = "Adds a file", description = "The body is the file itself, at most 50 MB.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = "string", format = "binary")))
    @Answers(AttachmentJson.class)
    public Response attach(
            @PathParam("ref") String ref,
            @QueryParam("name") @Nullable String name,
            @HeaderParam("Content-Type") @Nullable String mediaType,
            InputStream body) {
        var file = attaching.attach(TicketRef.parse(ref), NewFile.sent(name, mediaType, body));
        return Response.created(URI.create("/api/v1/tickets/" + ref + "/attachments/" + file.key()))
                .entity(AttachmentJson.of(file))
                .build();
    }

    @GET
    @Path("{file}")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.WILDCARD})
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(summary = "Downloads a file")
    @Answers(byte[].class)
    public Response download(@PathParam("ref") String ref, @PathParam("file") String id) {
        var ticket = TicketRef.parse(ref);
        var key = TicketPaths.file(id);
        var file = files.find(ticket, key);
        return Download.of(file.name(), file.mediaType(), file.size(), files.open(ticket, key))
                .build();
    }
}
