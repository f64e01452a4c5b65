package org.manydesk.ticket.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;
import static org.manydesk.scope.Role.REQUESTER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.ticket.Conversation;
import org.manydesk.ticket.Message;
import org.manydesk.ticket.Messages;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.Tickets;
import org.manydesk.ticket.Wording;

/** What is said on a ticket. Notes are written and read by staff alone. */
@Path("tickets/{ref}/messages")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class MessagesResource {
    private final Conversation conversation;
    private final Tickets tickets;
    private final Messages messages;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MessagesResource() {
        this(null, null, null);
    }

    @Inject
    MessagesResource(Conversation conversation, Tickets tickets, Messages messages) {
        this.conversation = conversation;
        this.tickets = tickets;
        this.messages = messages;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(summary = "Lists what was said on a ticket")
    public Page<MessageJson> list(@PathParam("ref") String ref, @BeanParam PageRequest page) {
        var ticket = tickets.get(TicketRef.parse(ref));
        return Page.of(messages.of(ticket, page), page.limit(), message -> PageRequest.cursor(message.key()))
                .map(MessageJson::of);
    }

    @GET
    @Path("{message}")
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(summary = "Reads one message")
    public MessageJson read(@PathParam("ref") String ref, @PathParam("message") String id) {
        return MessageJson.of(messages.get(tickets.get(TicketRef.parse(ref)), TicketPaths.message(id)));
    }

    @POST
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(
            summary = "Writes a reply or a note",
            description =
                    "A reply of staff goes to the customer and opens a new ticket; a reply of people of the client"
                            + " is the customer's message. Notes are for staff.")
    @Answers(MessageJson.class)
    public Response write(@PathParam("ref") String ref, @Valid @NotNull MessageForm form) {
        var message = written(TicketRef.parse(ref), form);
        return Response.created(URI.create("/api/v1/tickets/" + ref + "/messages/" + message.key()))
                .entity(MessageJson.of(message))
                .build();
    }

    private Message written(TicketRef ref, MessageForm form) {
        return switch (form.kind()) {
            case REPLY -> conversation.reply(ref, Wording.of(form.body()));
            case NOTE -> conversation.note(ref, Wording.of(form.body()));
        };
    }
}
