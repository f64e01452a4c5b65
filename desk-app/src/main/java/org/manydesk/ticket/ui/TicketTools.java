package org.manydesk.ticket.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.manydesk.ticket.Assigning;
import org.manydesk.ticket.Conversation;
import org.manydesk.ticket.Merging;
import org.manydesk.ticket.TicketFiles;
import org.manydesk.ticket.TicketWork;

/** What the parts of the ticket page work with. */
@ApplicationScoped
public class TicketTools {
    private final TicketWork work;
    private final Merging merging;
    private final Conversation conversation;
    private final Assigning assigning;
    private final TicketFiles files;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketTools() {
        this(null, null, null, null, null);
    }

    @Inject
    TicketTools(TicketWork work, Merging merging, Conversation conversation, Assigning assigning, TicketFiles files) {
        this.work = work;
        this.merging = merging;
        this.conversation = conversation;
        this.assigning = assigning;
        this.files = files;
    }

    TicketWork work() {
        return work;
    }

    Merging merging() {
        return merging;
    }

    Conversation conversation() {
        return conversation;
    }

    Assigning assigning() {
        return assigning;
    }

    TicketFiles files() {
        return files;
    }
}
