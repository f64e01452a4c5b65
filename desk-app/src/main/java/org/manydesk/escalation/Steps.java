package org.manydesk.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.rest.IfMatch;
import org.manydesk.sla.Step;
import org.manydesk.ticket.Ticket;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.TicketWork;
import org.manydesk.timekeeping.Reached;
import org.manydesk.timekeeping.StepTaken;
import org.manydesk.timekeeping.StepTaken.Kind;
import org.manydesk.timeline.Priority;

/** Takes the steps of a ladder, by the use cases by which people do the same. */
@ApplicationScoped
class Steps {
    private final TicketWork work;
    private final Recipients recipients;
    private final WebhookOutbox webhooks;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Steps() {
        this(null, null, null);
    }

    @Inject
    Steps(TicketWork work, Recipients recipients, WebhookOutbox webhooks) {
        this.work = work;
        this.recipients = recipients;
        this.webhooks = webhooks;
    }

    StepTaken take(Step step, Ticket ticket, Reached reached) {
        return switch (step) {
            case Step.Notify told -> recipients.tell(told, ticket, reached);
            case Step.RaisePriority raised -> raise(ticket);
            case Step.Reassign given -> assign(ticket, given.to());
            case Step.CallWebhook call -> webhooks.put(call.url(), ticket, reached);
        };
    }

    private StepTaken raise(Ticket ticket) {
        var before = ticket.priority();
        if (before == Priority.P1) return new StepTaken(Kind.LEFT_OUT, "The priority is P1 already.");
        var raised = Priority.values()[before.ordinal() - 1];
        work.prioritise(new TicketRef(ticket.ref()), IfMatch.ANY, raised);
        return new StepTaken(Kind.PRIORITY_RAISED, raised.name());
    }

    private StepTaken assign(Ticket ticket, String to) {
        if (!recipients.knows(to, ticket))
            return new StepTaken(Kind.LEFT_OUT, to + " is no active staff who may see this client.");
        work.assign(new TicketRef(ticket.ref()), IfMatch.ANY, Optional.of(to));
        return new StepTaken(Kind.REASSIGNED, to);
    }
}
