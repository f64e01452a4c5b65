package org.manydesk.timeline;

import java.time.Instant;

/** How a ticket stood right after an event. */
public record Moment(TimelineEvent event, TicketStatus status, Priority priority) {
    public Instant at() {
        return event.at();
    }

    public boolean is(EventKind kind) {
        return event.kind() == kind;
    }

    Moment next(TimelineEvent next) {
        return switch (next.kind()) {
            case STATUS -> new Moment(next, TicketStatus.valueOf(next.value()), priority);
            case PRIORITY -> new Moment(next, status, Priority.valueOf(next.value()));
            case OPENED, REPLIED, NOTED, CUSTOMER_REPLIED, ASSIGNED, MERGED, UNMERGED, MARKED ->
                new Moment(next, status, priority);
        };
    }
}
