package org.manydesk.timeline;

import java.time.Instant;

/**
 * How a ticket stood right after an event.
 *
 * @param category empty for none
 */
public record Moment(TimelineEvent event, TicketStatus status, TicketType type, Priority priority, String category) {
    static Moment first(TimelineEvent opening, TicketType type) {
        return new Moment(opening, TicketStatus.NEW, type, Priority.valueOf(opening.value()), "");
    }

    public Instant at() {
        return event.at();
    }

    public boolean is(EventKind kind) {
        return event.kind() == kind;
    }

    /** Whether what decides about targets is the same as at another moment of the ticket. */
    public boolean isClassifiedAs(Moment other) {
        return priority == other.priority && category.equals(other.category);
    }

    Moment next(TimelineEvent next) {
        return switch (next.kind()) {
            case STATUS -> new Moment(next, TicketStatus.valueOf(next.value()), type, priority, category);
            case PRIORITY -> new Moment(next, status, type, Priority.valueOf(next.value()), category);
            case CATEGORY -> new Moment(next, status, type, priority, next.value());
            case OPENED, REPLIED, NOTED, CUSTOMER_REPLIED, ASSIGNED, MERGED, UNMERGED, MARKED ->
                new Moment(next, status, type, priority, category);
        };
    }
}
