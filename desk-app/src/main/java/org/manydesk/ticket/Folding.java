package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.rest.IfMatch;
import org.manydesk.timeline.Happening;
import org.manydesk.timeline.TicketStatus;

/**
 * Folds many reports of one disturbance into a master incident, and undoes it. Each stays a ticket of its own, with its
 * clocks and its requester; what contracts charge may be the master alone, and an answer may go to all (TKT-10).
 *
 * @see "decision 0024"
 */
@ApplicationScoped
@Transactional
public class Folding {
    /** The most tickets that are folded, or answered, at once. */
    public static final int MOST = 100;

    private static final int MOST_OF_ONE = 500;

    private final Tickets tickets;
    private final Conversation conversation;
    private final TicketWork work;
    private final Chronicle chronicle;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Folding() {
        this(null, null, null, null);
    }

    @Inject
    Folding(Tickets tickets, Conversation conversation, TicketWork work, Chronicle chronicle) {
        this.tickets = tickets;
        this.conversation = conversation;
        this.work = work;
        this.chronicle = chronicle;
    }

    /** A ticket that may be folded, in short. */
    public record Choice(String ref, String subject) {}

    /** Folds a ticket into the master incident with the reference {@code into}. */
    public Ticket fold(TicketRef ref, IfMatch ifMatch, String into) {
        var master = named(ref, into, "/into");
        var ticket = tickets.held(ref);
        ifMatch.mustMatch(ticket.version());
        fold(ticket, master);
        return ticket;
    }

    /** Folds tickets of the same client into this master incident: all of them or, where one is refused, none. */
    public Ticket gather(TicketRef ref, List<String> others) {
        if (others.isEmpty() || others.size() > MOST)
            throw new InvalidInput("/tickets", "Choose 1 to " + MOST + " tickets; fold again for more.");
        var master = tickets.held(ref);
        var all = new ArrayList<Ticket>();
        for (var i = 0; i < others.size(); i++) all.add(named(ref, others.get(i), "/tickets/" + i));
        all.stream().distinct().forEach(ticket -> fold(ticket, master));
        return master;
    }

    private Ticket named(TicketRef ref, String other, String pointer) {
        var known = TicketRef.find(other).flatMap(tickets::find);
        if (known.isEmpty() || !known.get().tenant().equals(tickets.get(ref).tenant()))
            throw new InvalidInput(pointer, "Must be the reference of another ticket of the same client.");
        return tickets.held(new TicketRef(known.get().ref()));
    }

    private void fold(Ticket ticket, Ticket master) {
        if (tickets.foldedInto(master).size() >= MOST_OF_ONE)
            throw new Conflict(MOST_OF_ONE + " tickets are folded into " + master.ref()
                    + ", which is the most. Fold further ones into another master incident.");
        if (!tickets.foldedInto(ticket).isEmpty())
            throw new Conflict("Other tickets are folded into " + ticket.ref() + ". Undo that first.");
        var now = chronicle.now();
        ticket.particulars().fold(ticket, master);
        ticket.touched(now);
        master.touched(now);
        chronicle.happened(ticket, Happening.folded(now, master.ref()));
        chronicle.deed(ticket, "TICKET_FOLDED", Map.of("into", master.ref()));
        chronicle.deed(master, "TICKET_FOLDED_IN", Map.of("from", ticket.ref()));
    }

    /** Takes the ticket out of its master incident. */
    public Ticket undo(TicketRef ref, IfMatch ifMatch) {
        var ticket = tickets.held(ref);
        ifMatch.mustMatch(ticket.version());
        var now = chronicle.now();
        ticket.particulars().unfold(ticket);
        ticket.touched(now);
        chronicle.happened(ticket, Happening.unfolded(now));
        chronicle.deed(ticket, "TICKET_UNFOLDED", Map.of());
        return ticket;
    }

    /** Open tickets of the same client that may be folded into this one, the newest first, at most {@value #MOST}. */
    public List<Choice> choices(TicketRef ref) {
        return choices(tickets.foldable(tickets.get(ref), MOST));
    }

    /** Open tickets of the same client that this one may be folded into, the newest first, at most {@value #MOST}. */
    public List<Choice> masters(TicketRef ref) {
        return choices(tickets.masters(tickets.get(ref), MOST));
    }

    private static List<Choice> choices(List<Ticket> some) {
        return some.stream()
                .map(ticket -> new Choice(ticket.ref(), ticket.subject()))
                .toList();
    }

    /**
     * Answers everybody who reported it: on the master incident and on each folded ticket that is not over.
     *
     * @param thenResolve the tickets that were answered are resolved as well
     * @return how many were answered
     */
    public int answerAll(TicketRef ref, Wording wording, boolean thenResolve) {
        var master = tickets.held(ref);
        var all = new ArrayList<Ticket>();
        all.add(master);
        all.addAll(tickets.foldedInto(master));
        var open = all.stream()
                .filter(Ticket::isOpen)
                .map(Ticket::ref)
                .map(TicketRef::new)
                .toList();
        if (open.isEmpty()) throw new Conflict(ref + " and all that is folded into it are over.");
        open.forEach(each -> {
            conversation.reply(each, wording);
            if (thenResolve) work.become(each, IfMatch.ANY, TicketStatus.RESOLVED, Optional.empty());
        });
        return open.size();
    }
}
