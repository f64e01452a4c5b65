package org.manydesk.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.scope.TenantId;
import org.manydesk.ticket.Ticket;
import org.manydesk.ticket.TicketChanged;
import org.manydesk.ticket.Tickets;
import org.manydesk.timekeeping.Climbing;
import org.manydesk.timekeeping.Reached;
import org.manydesk.timeline.TicketId;

/** Climbs a ticket's ladder and does what its rungs say. */
@ApplicationScoped
@Transactional
public class Escalating {
    private final Tickets tickets;
    private final Climbing climbing;
    private final Steps steps;
    private final AuditTrail audit;
    private final Event<TicketChanged> news;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Escalating() {
        this(null, null, null, null, null);
    }

    @Inject
    Escalating(Tickets tickets, Climbing climbing, Steps steps, AuditTrail audit, Event<TicketChanged> news) {
        this.tickets = tickets;
        this.climbing = climbing;
        this.steps = steps;
        this.audit = audit;
        this.news = news;
    }

    /** Does nothing for a ticket that reached no rung since the last time, on this node or another. */
    public void escalate(TenantId tenant, TicketId id) {
        var ticket = tickets.held(tenant, id);
        climbing.climb(tenant, id).forEach(reached -> escalate(ticket, reached));
    }

    private void escalate(Ticket ticket, Reached reached) {
        var done = reached.steps().stream()
                .map(step -> steps.take(step, ticket, reached))
                .toList();
        climbing.tell(reached, done);
        var rung = reached.rung();
        audit.record(
                ticket.tenant(),
                "TICKET_ESCALATED",
                ticket.ref(),
                Map.of("metric", rung.metric(), "at", rung.threshold(), "done", done));
        news.fire(new TicketChanged(ticket.tenant(), ticket.id(), ticket.ref()));
    }
}
