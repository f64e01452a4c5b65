package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import org.manydesk.files.FileStore;

/** Hands out files of tickets to those who see them. */
@ApplicationScoped
@Transactional
public class TicketFiles {
    private final Tickets tickets;
    private final Attachments attachments;
    private final FileStore store;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketFiles() {
        this(null, null, null);
    }

    @Inject
    TicketFiles(Tickets tickets, Attachments attachments, FileStore store) {
        this.tickets = tickets;
        this.attachments = attachments;
        this.store = store;
    }

    /** The bytes of a file of a ticket, or {@link org.manydesk.problem.Unknown}; closed by whoever asked for them. */
    public InputStream open(TicketRef ref, long id) {
        var attachment = attachments.get(tickets.get(ref), id);
        return store.open(attachment.tenant(), attachment.key());
    }
}
