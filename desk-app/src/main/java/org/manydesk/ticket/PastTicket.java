package org.manydesk.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.manydesk.problem.InvalidInput;
import org.manydesk.timeline.EventKind;
import org.manydesk.timeline.Happening;
import org.manydesk.timeline.TicketStatus;

/**
 * A ticket as another system kept it, with all that happened to it. Follows the rules of a live ticket (TKT-1) but for
 * those that imply a change: only a STATUS event changes the state.
 *
 * @param opening what came in; its external id is required
 * @param events after the opening, in listed order, which is that of time; merges are told apart
 * @param merge what it became part of in the end
 */
public record PastTicket(NewTicket opening, Instant openedAt, List<PastEvent> events, Optional<PastMerge> merge) {
    /** @throws InvalidInput if the events could not have happened to a ticket; the pointers are those of a timeline */
    public PastTicket {
        events = List.copyOf(events);
        if (opening.externalId() == null) throw new InvalidInput("/externalId", "Say how the ticket was called.");
        requireLegal(openedAt, events);
    }

    private static void requireLegal(Instant openedAt, List<PastEvent> events) {
        var status = TicketStatus.NEW;
        var last = openedAt;
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            if (event.at().isBefore(last))
                throw new InvalidInput(pointer(i, "at"), "Is earlier than the event listed before it.");
            if (event.kind() == EventKind.STATUS) status = next(status, TicketStatus.valueOf(event.value()), i);
            last = event.at();
        }
    }

    private static TicketStatus next(TicketStatus from, TicketStatus to, int index) {
        var stays = from == to && from != TicketStatus.NEW && !from.isDone();
        if (!stays && !from.canBecome(to))
            throw new InvalidInput(pointer(index, "to"), "A ticket that is %s cannot become %s.".formatted(from, to));
        return to;
    }

    /** The opening is listed first. */
    private static String pointer(int index, String member) {
        return "/timeline/" + (index + 1) + "/" + member;
    }

    /** How the other system calls it. */
    public String externalId() {
        return Objects.requireNonNull(opening.externalId());
    }

    /** For the timeline; the merge is not among them, for its target may not be there yet. */
    List<Happening> happenings() {
        var happenings = new ArrayList<>(List.of(Happening.opened(openedAt, opening.firstPriority())));
        if (opening.category() != null) happenings.add(Happening.categorised(openedAt, opening.category()));
        if (opening.service() != null) happenings.add(Happening.concerned(openedAt, opening.service()));
        events.forEach(event -> happenings.add(new Happening(event.at(), event.kind(), event.value())));
        return happenings;
    }
}
