package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.timeline.EventKind;
import org.manydesk.timeline.TicketStatus;

/** Writes down what happens to a ticket, in the transaction of the change: timeline, clocks, audit, news (TKT-7). */
@ApplicationScoped
class Chronicle {
    private final AuditTrail audit;
    private final Event<TicketChanged> news;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Chronicle() {
        this(null, null, null);
    }

    @Inject
    Chronicle(AuditTrail audit, Event<TicketChanged> news, Clock clock) {
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The ticket came in: its clocks start. */
    void opened(Ticket ticket) {
        ticket.dueNext(NextDue.none());
    }

    /** Something happened that clocks or bills may care about. */
    void happened(Ticket ticket, EventKind kind, String value, Instant at) {
        ticket.dueNext(NextDue.none());
    }

    /** The state changed. */
    void turned(Ticket ticket, TicketStatus to, Instant at) {
        happened(ticket, EventKind.STATUS, to.name(), at);
    }

    /** Remembers who did it, and tells those who look at the ticket once it is committed. */
    void deed(Ticket ticket, String action, Map<String, ?> details) {
        audit.record(ticket.tenant(), action, ticket.ref(), details);
        news.fire(new TicketChanged(ticket.tenant(), ticket.id(), ticket.ref()));
    }
}
