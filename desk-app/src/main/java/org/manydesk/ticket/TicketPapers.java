package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.manydesk.print.Copy;
import org.manydesk.timekeeping.ClockPapers;

/** What there is of a ticket on paper, for whoever may see the ticket. */
@ApplicationScoped
@Transactional
public class TicketPapers {
    private final Tickets tickets;
    private final ClockPapers clocks;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketPapers() {
        this(null, null);
    }

    @Inject
    TicketPapers(Tickets tickets, ClockPapers clocks) {
        this.tickets = tickets;
        this.clocks = clocks;
    }

    /** Its clocks with the arithmetic behind each, or {@link org.manydesk.problem.Unknown}. */
    public Copy pdf(TicketRef ref, Locale language) {
        var ticket = tickets.get(ref);
        return clocks.pdf(ticket.tenant(), ticket.id(), language);
    }
}
