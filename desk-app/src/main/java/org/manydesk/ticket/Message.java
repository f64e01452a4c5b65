package org.manydesk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.TenantOwned;
import org.manydesk.timeline.TicketId;

/** One message of a ticket's conversation. What it says never changes; a split takes it to another ticket. */
@Entity
@Table(name = "message")
public class Message extends TenantOwned {
    @Column(name = "ticket_id")
    private long ticketId;

    @Column(name = "request")
    private boolean request;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private MessageKind kind;

    @Column(name = "author_name", updatable = false)
    private String authorName;

    @Column(name = "author_email", updatable = false)
    private String authorEmail;

    @Column(name = "body", updatable = false)
    private String body;

    @Column(name = "html", updatable = false)
    private @Nullable String html;

    @Column(name = "message_id", updatable = false)
    private @Nullable String messageId;

    @Column(name = "at", updatable = false)
    private Instant at;

    @SuppressWarnings("NullAway") // for JPA
    protected Message() {}

    Message(Ticket ticket, MessageKind kind, Author author, Wording wording, Instant at) {
        super(ticket.tenant());
        this.ticketId = ticket.key();
        this.kind = kind;
        this.authorName = author.name();
        this.authorEmail = author.email();
        this.body = wording.text();
        this.html = wording.html();
        this.messageId = wording.messageId();
        this.at = at;
    }

    /** Is what a ticket that is split off begins with: its request, and no longer a message. */
    void becomeRequestOf(Ticket ticket) {
        moveTo(ticket);
        request = true;
    }

    /** Is a message of another ticket of the same client. */
    void moveTo(Ticket ticket) {
        ticketId = ticket.key();
        request = false;
    }

    public TicketId ticket() {
        return new TicketId(ticketId);
    }

    public MessageKind kind() {
        return kind;
    }

    public Author author() {
        return new Author(authorName, authorEmail);
    }

    /** In plain text. */
    public String body() {
        return body;
    }

    /** With markup, which was cleaned when it came in. */
    public Optional<String> html() {
        return Optional.ofNullable(html);
    }

    /** Of the mail that brought it, without brackets. */
    public Optional<String> messageId() {
        return Optional.ofNullable(messageId);
    }

    public Instant at() {
        return at;
    }
}
