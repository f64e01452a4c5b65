package org.manydesk.timeline;

import java.time.Instant;

/**
 * How a ticket stood right after an event.
 *
 * @param category empty for none
 * @param service the key of the service that it concerns; empty for none
 */
public record Moment(
        TimelineEvent event, TicketStatus status, TicketType type, Priority priority, String category, String service) {
    static Moment first(TimelineEvent opening, TicketType type) {
        return new Moment(opening, TicketStatus.NEW, type, Priority.valueOf(opening.value()), "", "");
    }

    public Instant at() {
        return event.at();
    }

    public boolean is(EventKind kind) {
        return event.kind() == kind;
    }

    /** Whether what decides about targets is the same as at another moment of the ticket. */
    public boolean isClassifiedAs(Moment other) {
        return priority == other.priority && category.equals(other.category) && service.equals(other.service);
    }

    Moment next(TimelineEvent next) {
        var said = next.value();
        return switch (next.kind()) {
            case STATUS -> new Moment(next, TicketStatus.valueOf(said), type, priority, category, service);
            case PRIORITY -> new Moment(next, status, type, Priority.valueOf(said), category, service);
            case CATEGORY -> new Moment(next, status, type, priority, said, service);
            case SERVICE -> new Moment(next, status, type, priority, category, said);
            case OPENED,
                    REPLIED,
                    NOTED,
                    CUSTOMER_REPLIED,
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
                    LANGUAGE -> new Moment(next, status, type, priority, category, service);
        };
    }
}
