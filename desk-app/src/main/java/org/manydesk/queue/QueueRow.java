package org.manydesk.queue;

import java.time.Instant;
import java.util.Optional;
import org.manydesk.sla.Metric;
import org.manydesk.ticket.Requester;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;

/**
 * A ticket as the queue shows it.
 *
 * @param externalId how another system calls it
 * @param due the clock that is due first, if one runs
 * @param unanswered the customer wrote last
 * @param merged it is part of another ticket
 */
public record QueueRow(
        TicketId id,
        String ref,
        Optional<String> externalId,
        Client client,
        TicketType type,
        String subject,
        TicketStatus status,
        Priority priority,
        Requester requester,
        Optional<Assignee> assignee,
        Optional<Due> due,
        boolean unanswered,
        boolean merged,
        Instant openedAt,
        Instant updatedAt) {

    /**
     * Whose ticket it is.
     *
     * @param colour which of the stylesheet's colours tells the client apart
     */
    public record Client(String key, String name, int colour) {}

    /**
     * Who works on it.
     *
     * @param id empty where history names somebody who is not known here; so is the e-mail
     */
    public record Assignee(String id, String email, String name) {}

    /**
     * When which clock is due.
     *
     * @param breachesAfter the last instant without a breach; differs from the due instant after a tie at closing
     */
    public record Due(Metric metric, Instant at, Instant breachesAfter, boolean breached) {}
}
