package org.manydesk.ticket;

import org.manydesk.problem.Conflict;
import org.manydesk.timeline.TicketStatus;

/** The ticket cannot go from its present state to that one: 409 (TKT-1). */
public class IllegalTransition extends Conflict {
    private static final long serialVersionUID = 1L;

    public IllegalTransition(String ref, TicketStatus from, TicketStatus to) {
        super("%s is %s and cannot become %s.".formatted(ref, from, to));
    }
}
