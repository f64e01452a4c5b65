package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.files.FileStore;

/** Hands out files of tickets to those who see them, and remembers to whom. */
@ApplicationScoped
@Transactional
public class TicketFiles {
    private final Tickets tickets;
    private final Attachments attachments;
    private final FileStore store;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketFiles() {
        this(null, null, null, null);
    }

    @Inject
    TicketFiles(Tickets tickets, Attachments attachments, FileStore store, AuditTrail audit) {
        this.tickets = tickets;
        this.attachments = attachments;
        this.store = store;
        this.audit = audit;
    }

    /** A file of a ticket, or {@link org.manydesk.problem.Unknown}. */
    public Attachment find(TicketRef ref, long id) {
        return attachments.get(tickets.get(ref), id);
    }

    /** The bytes of a file of a ticket, or {@link org.manydesk.problem.Unknown}; closed by whoever asked for them. */
    public InputStream open(TicketRef ref, long id) {
        var file = find(ref, id);
        var content = store.open(file.tenant(), file.key());
        audit.record(file.tenant(), "FILE_READ", ref.value(), Map.of("name", file.name(), "sha256", file.sha256()));
        return content;
    }
}
