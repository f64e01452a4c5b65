package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.manydesk.files.NewFile;

/** Adds files to a ticket; the customer sees them. Files of notes come with the note. */
@ApplicationScoped
@Transactional
public class Attaching {
    private final Tickets tickets;
    private final Filing filing;
    private final Chronicle chronicle;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Attaching() {
        this(null, null, null);
    }

    @Inject
    Attaching(Tickets tickets, Filing filing, Chronicle chronicle) {
        this.tickets = tickets;
        this.filing = filing;
        this.chronicle = chronicle;
    }

    /** Keeps a file with the ticket. */
    public Attachment attach(TicketRef ref, NewFile file) {
        var ticket = tickets.held(ref);
        var now = chronicle.now();
        var attachment = filing.file(ticket, List.of(file), now).getFirst();
        ticket.touched(now);
        chronicle.deed(ticket, "FILE_ATTACHED", Map.of("name", attachment.name(), "sha256", attachment.sha256()));
        return attachment;
    }
}
