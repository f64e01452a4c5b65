package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.manydesk.timekeeping.DueChanged;

/** Follows what a newly activated contract says about the clocks of tickets that were there before it. */
@ApplicationScoped
class DueWatch {
    private final Tickets tickets;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected DueWatch() {
        this(null);
    }

    @Inject
    DueWatch(Tickets tickets) {
        this.tickets = tickets;
    }

    void follow(@Observes DueChanged change) {
        tickets.held(change.tenant(), change.ticket()).dueNext(StoredDue.of(change.due()));
    }
}
