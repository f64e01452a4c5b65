package org.manydesk.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.InvalidInput;
import org.manydesk.ticket.PastEvent;
import org.manydesk.ticket.Wording;
import org.manydesk.timeline.EventKind;
import org.manydesk.timeline.Mark;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;

/**
 * One event as a row tells it.
 *
 * @param at with any offset
 * @param by who did it, by e-mail or as text
 * @param body what was written
 * @param to the new state, priority, assignee, team or vendor
 * @param into the external id of the ticket that this one became part of
 * @param as the mark
 */
record EventForm(
        @NotNull OffsetDateTime at,
        @NotNull Kind event,
        @Nullable @Size(max = 254) String by,
        @Nullable @Size(max = Wording.MAX_TEXT) String body,
        @Nullable @Size(max = 254) String to,
        @Nullable @Size(max = 100) String into,
        @Nullable Mark as) {

    /** What can be told of a ticket's past. */
    enum Kind {
        OPENED,
        REPLIED,
        NOTED,
        CUSTOMER_REPLIED,
        STATUS,
        PRIORITY,
        TEAM,
        VENDOR,
        ASSIGNED,
        MERGED,
        MARKED
    }

    Instant instant() {
        return at.toInstant();
    }

    /** The ticket that a merge names. */
    String target() {
        if (into == null || into.isBlank())
            throw new InvalidInput("/timeline", "A MERGED event says into which externalId.");
        return into.strip();
    }

    PastEvent event(String pointer) {
        var kind = EventKind.valueOf(event.name());
        return new PastEvent(instant(), kind, value(pointer), text(by), text(body));
    }

    private String value(String pointer) {
        return switch (event) {
            case STATUS -> constant(pointer + "/to", to, TicketStatus.class);
            case PRIORITY -> constant(pointer + "/to", to, Priority.class);
            case MARKED -> constant(pointer + "/as", as == null ? null : as.name(), Mark.class);
            case TEAM -> named(pointer, text(to));
            case VENDOR -> {
                if (text(to).isEmpty()) throw new InvalidInput(pointer + "/to", "Say which vendor.");
                yield named(pointer, text(to));
            }
            case ASSIGNED -> text(to).isEmpty() ? text(by) : text(to);
            case OPENED -> throw new InvalidInput(pointer + "/event", "A ticket is OPENED once, at the beginning.");
            case REPLIED, NOTED, CUSTOMER_REPLIED, MERGED -> "";
        };
    }

    private static String named(String pointer, String name) {
        if (name.length() > 200) throw new InvalidInput(pointer + "/to", "Must have at most 200 characters.");
        return name;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static <E extends Enum<E>> String constant(String pointer, @Nullable String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .filter(name -> name.equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        pointer,
                        "Must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
