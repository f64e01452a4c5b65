package org.manydesk.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.UserId;
import org.manydesk.timeline.Mark;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;

/**
 * Lets a ticket live through its past again. Pure but for the ticket: nothing is implied, nobody is told.
 *
 * @param staff those who may be given the tenant's tickets, by e-mail
 */
record Replay(Map<String, UserAccount> staff) {

    /** @return the messages of the conversation, in order */
    List<Message> replay(Ticket ticket, PastTicket past) {
        var messages = new ArrayList<Message>();
        for (var event : past.events()) {
            apply(ticket, event);
            message(ticket, past, event).ifPresent(messages::add);
        }
        return messages;
    }

    private void apply(Ticket ticket, PastEvent event) {
        Instant at = event.at();
        switch (event.kind()) {
            case REPLIED -> ticket.answered(at);
            case CUSTOMER_REPLIED -> ticket.asked(at);
            case STATUS -> ticket.become(TicketStatus.valueOf(event.value()), at);
            case PRIORITY -> ticket.prioritise(Priority.valueOf(event.value()), at);
            case TEAM -> ticket.handTo(event.value().isEmpty() ? null : event.value(), at);
            case VENDOR -> ticket.waitFor(event.value());
            case ASSIGNED -> assign(ticket, event.value(), at);
            case MARKED -> ticket.mark(event.value().isEmpty() ? null : Mark.valueOf(event.value()), at);
            case NOTED,
                    OPENED,
                    CATEGORY,
                    SERVICE,
                    MERGED,
                    UNMERGED,
                    SPLIT,
                    UNSPLIT,
                    SPLIT_FROM,
                    OWN_CHANGE,
                    FOLDED,
                    UNFOLDED,
                    LANGUAGE -> ticket.touched(at);
        }
    }

    private void assign(Ticket ticket, String name, Instant at) {
        if (name.isEmpty()) ticket.unassign(at);
        else
            known(name)
                    .ifPresentOrElse(user -> ticket.assign(user, at), () -> ticket.assignUnknown(shortened(name), at));
    }

    private Optional<UserId> known(String email) {
        return Optional.ofNullable(staff.get(email.toLowerCase(Locale.ROOT))).map(UserAccount::id);
    }

    private Optional<Message> message(Ticket ticket, PastTicket past, PastEvent event) {
        if (event.body().isEmpty()) return Optional.empty();
        return kind(event)
                .map(kind ->
                        new Message(ticket, kind, author(past, event, kind), Wording.of(event.body()), event.at()));
    }

    private static Optional<MessageKind> kind(PastEvent event) {
        return switch (event.kind()) {
            case REPLIED -> Optional.of(MessageKind.REPLY);
            case NOTED -> Optional.of(MessageKind.NOTE);
            case CUSTOMER_REPLIED -> Optional.of(MessageKind.CUSTOMER);
            case OPENED,
                    STATUS,
                    PRIORITY,
                    CATEGORY,
                    SERVICE,
                    TEAM,
                    VENDOR,
                    ASSIGNED,
                    MERGED,
                    UNMERGED,
                    SPLIT,
                    UNSPLIT,
                    SPLIT_FROM,
                    MARKED,
                    OWN_CHANGE,
                    FOLDED,
                    UNFOLDED,
                    LANGUAGE -> Optional.empty();
        };
    }

    /** A customer whom nobody named is the requester; staff whom nobody named stay without a name. */
    private Author author(PastTicket past, PastEvent event, MessageKind kind) {
        if (event.by().isEmpty() && kind == MessageKind.CUSTOMER)
            return Author.of(past.opening().requester());
        var user = staff.get(event.by().toLowerCase(Locale.ROOT));
        if (user != null) return new Author(user.name(), user.email());
        return new Author(event.by(), event.by().contains("@") ? event.by() : "");
    }

    private static String shortened(String name) {
        return name.length() <= 254 ? name : name.substring(0, 254);
    }
}
