package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.manydesk.problem.Conflict;
import org.manydesk.rest.IfMatch;
import org.manydesk.timeline.Happening;

/** Says that a change of the provider itself caused a ticket: contracts may leave such tickets out of what is charged. */
@ApplicationScoped
@Transactional
public class OwnChanges {
    private final Tickets tickets;
    private final Chronicle chronicle;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OwnChanges() {
        this(null, null);
    }

    @Inject
    OwnChanges(Tickets tickets, Chronicle chronicle) {
        this.tickets = tickets;
        this.chronicle = chronicle;
    }

    /**
     * Says so, or says it in other words.
     *
     * @param cause which change, e.g. its number; the client reads it in the usage of the contract
     */
    public Ticket caused(TicketRef ref, IfMatch ifMatch, String cause) {
        var ticket = held(ref, ifMatch);
        if (ticket.particulars().ownChange().equals(Optional.of(cause))) return ticket;
        var now = chronicle.now();
        ticket.particulars().causedBy(cause);
        return told(ticket, now, cause);
    }

    /** Takes it back; {@link Conflict} where nobody said so. */
    public Ticket takeBack(TicketRef ref, IfMatch ifMatch) {
        var ticket = held(ref, ifMatch);
        if (ticket.particulars().ownChange().isEmpty())
            throw new Conflict(ref + " is not said to be caused by an own change.");
        ticket.particulars().causedBy(null);
        return told(ticket, chronicle.now(), "");
    }

    private Ticket told(Ticket ticket, Instant now, String cause) {
        ticket.touched(now);
        chronicle.happened(ticket, Happening.ownChange(now, cause));
        chronicle.deed(ticket, "TICKET_OWN_CHANGE", Map.of("cause", cause));
        return ticket;
    }

    private Ticket held(TicketRef ref, IfMatch ifMatch) {
        var ticket = tickets.held(ref);
        ifMatch.mustMatch(ticket.version());
        return ticket;
    }
}
