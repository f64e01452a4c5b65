package org.manydesk.ticket.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.manydesk.ticket.Assigning;
import org.manydesk.ticket.Conversation;
import org.manydesk.ticket.OwnChanges;
import org.manydesk.ticket.TicketWork;

/** What the parts of the ticket page work with. */
@ApplicationScoped
public class TicketTools {
    private final TicketWork work;
    private final TicketBonds bonds;
    private final OwnChanges ownChanges;
    private final Conversation conversation;
    private final Assigning assigning;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketTools() {
        this(null, null, null, null, null);
    }

    @Inject
    TicketTools(
            TicketWork work, TicketBonds bonds, OwnChanges ownChanges, Conversation conversation, Assigning assigning) {
        this.work = work;
        this.bonds = bonds;
        this.ownChanges = ownChanges;
        this.conversation = conversation;
        this.assigning = assigning;
    }

    TicketWork work() {
        return work;
    }

    TicketBonds bonds() {
        return bonds;
    }

    OwnChanges ownChanges() {
        return ownChanges;
    }

    Conversation conversation() {
        return conversation;
    }

    Assigning assigning() {
        return assigning;
    }
}
