package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.manydesk.files.NewFile;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Forbidden;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.TenantId;
import org.manydesk.timeline.Happening;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketStatus;

/** What is said on a ticket: replies of staff, messages of the customer, notes among staff. */
@ApplicationScoped
@Transactional
public class Conversation {
    private final Tickets tickets;
    private final Messages messages;
    private final Filing filing;
    private final Chronicle chronicle;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Conversation() {
        this(null, null, null, null, null);
    }

    @Inject
    Conversation(Tickets tickets, Messages messages, Filing filing, Chronicle chronicle, CurrentCaller caller) {
        this.tickets = tickets;
        this.messages = messages;
        this.filing = filing;
        this.chronicle = chronicle;
        this.caller = caller;
    }

    /** The caller writes in public: staff answer the customer, people of the tenant write as the customer. */
    public Message reply(TicketRef ref, Wording wording) {
        var person = caller.person();
        var ticket = unmerged(tickets.held(ref));
        var kind = person.role().isStaff() ? MessageKind.REPLY : MessageKind.CUSTOMER;
        return said(ticket, kind, Author.of(person), wording, List.of());
    }

    /** The caller, who is staff, writes for staff. */
    public Message note(TicketRef ref, Wording wording) {
        var person = caller.person();
        if (!person.role().isStaff()) throw new Forbidden("Notes are for staff.");
        return said(tickets.held(ref), MessageKind.NOTE, Author.of(person), wording, List.of());
    }

    /** The customer wrote by another way, e.g. by mail. What goes to a merged ticket lands in the one it is part of. */
    public Message received(TenantId tenant, TicketId id, Requester author, Wording wording, List<NewFile> files) {
        var target = tickets.held(tenant, tickets.held(tenant, id).landing());
        return said(target, MessageKind.CUSTOMER, Author.of(author), wording, files);
    }

    /** A member of staff answered by another way, e.g. by mail; the caller made sure who it was. */
    public Message replied(TenantId tenant, TicketId id, Caller.Person staff, Wording wording, List<NewFile> files) {
        return said(unmerged(tickets.held(tenant, id)), MessageKind.REPLY, Author.of(staff), wording, files);
    }

    private Message said(Ticket ticket, MessageKind kind, Author author, Wording wording, List<NewFile> files) {
        var now = chronicle.now();
        var message = messages.add(new Message(ticket, kind, author, wording, now));
        filing.file(ticket, message, files);
        effect(ticket, kind, now);
        chronicle.deed(ticket, "MESSAGE_" + kind, Map.of("message", Long.toString(message.key())));
        return message;
    }

    private void effect(Ticket ticket, MessageKind kind, Instant now) {
        var opens = kind.opens(ticket.status());
        switch (kind) {
            case REPLY -> ticket.answered(now);
            case CUSTOMER -> ticket.asked(now);
            case NOTE -> ticket.touched(now);
        }
        if (opens) ticket.become(TicketStatus.OPEN, now);
        var said = new Happening(now, kind.event(), "");
        if (opens) chronicle.happened(ticket, said, Happening.became(now, TicketStatus.OPEN));
        else chronicle.happened(ticket, said);
    }

    private static Ticket unmerged(Ticket ticket) {
        if (ticket.isMerged()) throw new Conflict(ticket.ref() + " is merged into another ticket. Write there.");
        return ticket;
    }
}
