package org.manydesk.queue.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.manydesk.queue.QueueRow;
import org.manydesk.ticket.Folding;
import org.manydesk.ticket.ui.NewTicketDialogs;

/** What is done from the queue. */
@ApplicationScoped
public class QueueDeeds {
    private final NewTicketDialogs tickets;
    private final Folding folding;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected QueueDeeds() {
        this(null, null);
    }

    @Inject
    QueueDeeds(NewTicketDialogs tickets, Folding folding) {
        this.tickets = tickets;
        this.folding = folding;
    }

    /** Opens the dialog in which a ticket is raised. */
    void raise() {
        tickets.open();
    }

    /**
     * Opens the dialog in which tickets of one client are folded into a master incident.
     *
     * @param done runs after they were
     */
    void fold(Collection<QueueRow> some, Runnable done) {
        new FoldDialog(some, folding, done).open();
    }
}
