package org.manydesk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.files.NewFile;
import org.manydesk.files.StoredFile;
import org.manydesk.scope.TenantOwned;
import org.manydesk.timeline.TicketId;

/** A file that came with a ticket or one of its messages. Its bytes lie in the {@link org.manydesk.files.FileStore}. */
@Entity
@Table(name = "attachment")
public class Attachment extends TenantOwned {
    @Column(name = "ticket_id")
    private long ticketId;

    @Column(name = "message_id", updatable = false)
    private @Nullable Long messageKey;

    @Column(name = "internal", updatable = false)
    private boolean internal;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(name = "size", updatable = false)
    private long size;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "at", updatable = false)
    private Instant at;

    @SuppressWarnings("NullAway") // for JPA
    protected Attachment() {}

    private Attachment(Ticket ticket, NewFile file, StoredFile stored, Instant at) {
        super(ticket.tenant(), stored.id());
        this.ticketId = ticket.key();
        this.name = file.name();
        this.mediaType = file.mediaType();
        this.size = stored.size();
        this.sha256 = stored.sha256();
        this.at = at;
    }

    static Attachment of(Ticket ticket, NewFile file, StoredFile stored, Instant at) {
        return new Attachment(ticket, file, stored, at);
    }

    /** A file of a message is as internal as the message. */
    static Attachment of(Ticket ticket, Message message, NewFile file, StoredFile stored) {
        var attachment = new Attachment(ticket, file, stored, message.at());
        attachment.messageKey = message.key();
        attachment.internal = message.kind() == MessageKind.NOTE;
        return attachment;
    }

    public TicketId ticket() {
        return new TicketId(ticketId);
    }

    /** The key of the message that it came with; empty for the ticket's own files. */
    public Optional<Long> message() {
        return Optional.ofNullable(messageKey);
    }

    /** As its sender called it. */
    public String name() {
        return name;
    }

    /** As its sender claimed it. */
    public String mediaType() {
        return mediaType;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public Instant at() {
        return at;
    }
}
