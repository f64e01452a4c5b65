package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manydesk.form.Answered;
import org.manydesk.form.Asking;
import org.manydesk.rest.IfMatch;

/** Tells and changes what was answered to the questions that the client of a ticket asks. */
@ApplicationScoped
@Transactional
public class TicketAnswers {
    private final Tickets tickets;
    private final Asking asking;
    private final Chronicle chronicle;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketAnswers() {
        this(null, null, null);
    }

    @Inject
    TicketAnswers(Tickets tickets, Asking asking, Chronicle chronicle) {
        this.tickets = tickets;
        this.asking = asking;
        this.chronicle = chronicle;
    }

    /** All that is asked for it, and what was asked before and answered. */
    public List<Answered> of(TicketRef ref) {
        return of(tickets.get(ref));
    }

    List<Answered> of(Ticket ticket) {
        return asking.of(ticket.tenant(), ticket.id(), ticket.report().type());
    }

    /** Answers otherwise; what is left out is answered no more. */
    public Ticket change(TicketRef ref, IfMatch ifMatch, Map<String, @Nullable String> said) {
        var ticket = tickets.held(ref);
        ifMatch.mustMatch(ticket.version());
        asking.change(ticket.tenant(), ticket.id(), ticket.report().type(), said)
                .ifPresent(change -> {
                    ticket.touched(chronicle.now());
                    chronicle.deed(
                            ticket,
                            "TICKET_FIELDS_CHANGED",
                            Map.of("before", change.before(), "after", change.after()));
                });
        return ticket;
    }
}
