package org.manydesk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Problem;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.ticket.TicketPatch;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.UndoableWork;
import org.manydesk.timeline.Priority;

/** The same change of several tickets, each by itself: where one is refused, the others are done. */
@ApplicationScoped
public class BulkWork {
    private final UndoableWork work;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected BulkWork() {
        this(null, null);
    }

    @Inject
    BulkWork(UndoableWork work, CurrentCaller caller) {
        this.work = work;
        this.caller = caller;
    }

    /** A ticket that stayed as it was, and why. */
    public record Refused(TicketRef ref, String why) {}

    /**
     * What became of it.
     *
     * @param done what was changed, and can be taken back
     */
    public record Outcome(List<UndoableWork.Done> done, List<Refused> refused) {
        public Outcome {
            done = List.copyOf(done);
            refused = List.copyOf(refused);
        }
    }

    /** Gives them to whoever asks. */
    public Outcome take(Collection<TicketRef> some) {
        return assign(some, Optional.of(caller.person().email()));
    }

    /** Gives them to a member of staff, by e-mail or id; empty for nobody. */
    public Outcome assign(Collection<TicketRef> some, Optional<String> assignee) {
        return each(some, patch -> patch.assignedTo(assignee.orElse(null)));
    }

    /** Says how soon they are to be done. */
    public Outcome prioritise(Collection<TicketRef> some, Priority priority) {
        return each(some, patch -> patch.withPriority(priority));
    }

    /** Takes changes back; a ticket that somebody changed since stays as it is. */
    public List<Refused> undo(Outcome outcome) {
        var refused = new ArrayList<Refused>();
        for (var done : outcome.done()) unless(refused, done.ref(), () -> work.undo(done));
        return refused;
    }

    private Outcome each(Collection<TicketRef> some, UnaryOperator<TicketPatch> how) {
        var done = new ArrayList<UndoableWork.Done>();
        var refused = new ArrayList<Refused>();
        for (var ref : some) unless(refused, ref, () -> done.add(work.change(ref, how)));
        return new Outcome(done, refused);
    }

    private static void unless(List<Refused> refused, TicketRef ref, Runnable deed) {
        try {
            deed.run();
        } catch (Problem problem) {
            var why = problem.faults().stream().map(Fault::detail).findFirst();
            refused.add(new Refused(ref, why.orElse(problem.detail())));
        }
    }
}
