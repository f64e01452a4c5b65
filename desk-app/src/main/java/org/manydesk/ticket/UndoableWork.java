package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;
import org.manydesk.problem.Stale;
import org.manydesk.rest.IfMatch;

/** Changes of tickets that can be taken back as long as nobody else changed the same since. */
@ApplicationScoped
@Transactional
public class UndoableWork {
    private final TicketWork work;
    private final Tickets tickets;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected UndoableWork() {
        this(null, null);
    }

    @Inject
    UndoableWork(TicketWork work, Tickets tickets) {
        this.work = work;
        this.tickets = tickets;
    }

    /** A change that was made: what could be changed of the ticket, before and after it. */
    public record Done(TicketRef ref, TicketPatch before, TicketPatch after) {}

    /** Changes a ticket as it is now. */
    public Done change(TicketRef ref, UnaryOperator<TicketPatch> how) {
        var before = work.patch(tickets.held(ref));
        return new Done(ref, before, work.patch(work.change(ref, IfMatch.ANY, how.apply(before))));
    }

    /** Makes it as it was; throws {@link Stale} where somebody changed it since. */
    public void undo(Done done) {
        if (!work.patch(tickets.held(done.ref())).equals(done.after())) throw new Stale();
        work.change(done.ref(), IfMatch.ANY, done.before());
    }
}
