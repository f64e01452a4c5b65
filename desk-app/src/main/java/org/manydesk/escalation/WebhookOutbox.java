package org.manydesk.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import org.manydesk.sla.Metric;
import org.manydesk.tenant.Tenants;
import org.manydesk.ticket.Ticket;
import org.manydesk.timekeeping.Reached;
import org.manydesk.timekeeping.StepTaken;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.webhook.Outbox;

/** Tells other systems of escalated tickets: the message is kept with the escalation and sent afterwards. */
@ApplicationScoped
class WebhookOutbox {
    private static final String TYPE = "ticket.escalated";

    private final Outbox outbox;
    private final Tenants tenants;

    /**
     * What is told.
     *
     * @param at how much of the target was used up, e.g. {@code 75%} or {@code PT30M before due}
     * @param reachedAt when that was
     */
    private record Escalated(
            String tenant,
            String ticket,
            String subject,
            Priority priority,
            TicketStatus status,
            Metric metric,
            String at,
            Instant reachedAt,
            Instant due) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected WebhookOutbox() {
        this(null, null);
    }

    @Inject
    WebhookOutbox(Outbox outbox, Tenants tenants) {
        this.outbox = outbox;
        this.tenants = tenants;
    }

    StepTaken put(URI url, Ticket ticket, Reached reached) {
        var told = new Escalated(
                tenants.get(ticket.tenant()).key(),
                ticket.ref(),
                ticket.subject(),
                ticket.priority(),
                ticket.status(),
                reached.metric(),
                reached.rung().threshold(),
                reached.rung().reachedAt(),
                reached.due());
        outbox.put(ticket.tenant(), url, TYPE, told);
        return new StepTaken(StepTaken.Kind.WEBHOOK_SENT, url.getHost());
    }
}
