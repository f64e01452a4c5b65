package org.manydesk.queue.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.manydesk.queue.BulkWork;
import org.manydesk.queue.QueueChoices;
import org.manydesk.queue.QueueRow;
import org.manydesk.signin.ui.NamedThings;
import org.manydesk.ticket.Folding;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.ui.NewTicketDialogs;

/** What is done from the queue. */
@ApplicationScoped
public class QueueDeeds {
    private final NewTicketDialogs tickets;
    private final Folding folding;
    private final BulkWork bulk;
    private final QueueChoices choices;
    private final NamedThings named;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected QueueDeeds() {
        this(null, null, null, null, null);
    }

    @Inject
    QueueDeeds(NewTicketDialogs tickets, Folding folding, BulkWork bulk, QueueChoices choices, NamedThings named) {
        this.tickets = tickets;
        this.folding = folding;
        this.bulk = bulk;
        this.choices = choices;
        this.named = named;
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

    /** Gives a ticket that the browser named to whoever asks, if it is theirs to take. */
    BulkWork.Outcome takeNamed(TicketRef ref) {
        named.look("ref", ref.value(), "page /queue, take");
        return bulk.take(List.of(ref));
    }

    /** What is done with several tickets alike. */
    BulkWork bulk() {
        return bulk;
    }

    /** To whom tickets may be given. */
    List<QueueRow.Assignee> colleagues() {
        return choices.colleagues();
    }
}
