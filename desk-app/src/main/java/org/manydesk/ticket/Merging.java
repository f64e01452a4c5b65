package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.rest.IfMatch;
import org.manydesk.timeline.Happening;
import org.manydesk.timeline.TicketStatus;

/** Makes a ticket part of another of the same tenant, and undoes it. Messages stay where they are (TKT-6). */
@ApplicationScoped
@Transactional
public class Merging {
    private final Tickets tickets;
    private final Chronicle chronicle;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Merging() {
        this(null, null);
    }

    @Inject
    Merging(Tickets tickets, Chronicle chronicle) {
        this.tickets = tickets;
        this.chronicle = chronicle;
    }

    /** Closes the ticket as part of the one with the reference {@code into}. Neither may be part of a merge in the wrong direction: no chains. */
    public Ticket merge(TicketRef ref, IfMatch ifMatch, String into) {
        var target = target(ref, into);
        var ticket = tickets.held(ref);
        ifMatch.mustMatch(ticket.version());
        if (!tickets.mergedInto(ticket).isEmpty())
            throw new Conflict("Other tickets are merged into " + ticket.ref() + ". Undo that first.");
        var before = ticket.status();
        var now = chronicle.now();
        ticket.mergeInto(target, now);
        target.touched(now);
        chronicle.happened(ticket, Happening.merged(now, target.ref()));
        if (before != TicketStatus.CLOSED) chronicle.happened(ticket, Happening.became(now, TicketStatus.CLOSED));
        chronicle.deed(ticket, "TICKET_MERGED", Map.of("into", target.ref(), "status", before));
        chronicle.deed(target, "TICKET_MERGED_IN", Map.of("from", ticket.ref()));
        return ticket;
    }

    private Ticket target(TicketRef ref, String into) {
        var target = TicketRef.find(into).flatMap(tickets::find).orElseThrow(Merging::noSuchTarget);
        if (!target.tenant().equals(tickets.get(ref).tenant())) throw noSuchTarget();
        return tickets.held(new TicketRef(target.ref()));
    }

    private static InvalidInput noSuchTarget() {
        return new InvalidInput("/into", "Must be the reference of another ticket of the same client.");
    }

    /** Makes the ticket one of its own again, in the state that it had. */
    public Ticket undo(TicketRef ref, IfMatch ifMatch) {
        var ticket = tickets.held(ref);
        ifMatch.mustMatch(ticket.version());
        var now = chronicle.now();
        var before = ticket.status();
        if (chronicle.timeline(ticket).isUndoneSplit())
            throw new Conflict(
                    ticket.ref() + " was put back; it has no messages any more. Split the other ticket again.");
        var after = ticket.unmerge(now);
        chronicle.happened(ticket, Happening.unmerged(now));
        if (after != before) chronicle.happened(ticket, Happening.became(now, after));
        chronicle.deed(ticket, "TICKET_UNMERGED", Map.of("status", after));
        return ticket;
    }
}
