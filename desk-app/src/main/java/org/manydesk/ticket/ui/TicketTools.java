package org.manydesk.ticket.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.manydesk.ticket.Assigning;
import org.manydesk.ticket.Conversation;
import org.manydesk.ticket.Merging;
import org.manydesk.ticket.Splitting;
import org.manydesk.ticket.TicketWork;

/** What the parts of the ticket page work with. */
@ApplicationScoped
public class TicketTools {
    private final TicketWork work;
    private final Merging merging;
    private final Splitting splitting;
    private final Conversation conversation;
    private final Assigning assigning;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketTools() {
        this(null, null, null, null, null);
    }

    @Inject
    TicketTools(TicketWork work, Merging merging, Splitting splitting, Conversation conversation, Assigning assigning) {
        this.work = work;
        this.merging = merging;
        this.splitting = splitting;
        this.conversation = conversation;
        this.assigning = assigning;
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

    Splitting splitting() {
        return splitting;
    }
}
