package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;

/** Hands out files of tickets to those who see them. */
@ApplicationScoped
@Transactional
public class TicketFiles {
    private final Tickets tickets;
    private final Attachments attachments;
    private final AttachmentStore store;

    /** The content is closed by whoever asked for it. */
    public record Opened(String name, long size, InputStream content) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketFiles() {
        this(null, null, null);
    }

    @Inject
    TicketFiles(Tickets tickets, Attachments attachments, AttachmentStore store) {
        this.tickets = tickets;
        this.attachments = attachments;
        this.store = store;
    }

    /** A file of a ticket, or {@link org.manydesk.problem.Unknown}. */
    public Opened open(TicketRef ref, long id) {
        var attachment = attachments.get(tickets.get(ref), id);
        return new Opened(attachment.name(), attachment.size(), store.open(attachment));
    }
}
