package org.manydesk.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.manydesk.calendar.Calendars;
import org.manydesk.timeline.EventKind;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;
import org.manydesk.timeline.Timeline;
import org.manydesk.timeline.TimelineEvent;

/** A ticket's history in few words; times are wall-clock times in Paris, 09:00 being in opening hours. */
final class History {
    static final String PARIS = "Europe/Paris";
    private final List<TimelineEvent> events = new ArrayList<>();

    static History opened(String at, Priority priority) {
        return new History().add(at, EventKind.OPENED, priority.name());
    }

    History replied(String at) {
        return add(at, EventKind.REPLIED, "");
    }

    History asked(String at) {
        return add(at, EventKind.CUSTOMER_REPLIED, "");
    }

    History became(TicketStatus status, String at) {
        return add(at, EventKind.STATUS, status.name());
    }

    History priority(Priority priority, String at) {
        return add(at, EventKind.PRIORITY, priority.name());
    }

    History category(String category, String at) {
        return add(at, EventKind.CATEGORY, category);
    }

    History service(String key, String at) {
        return add(at, EventKind.SERVICE, key);
    }

    /** @param off as {@link org.manydesk.timeline.SplitOff} writes it */
    History split(String off, String at) {
        return add(at, EventKind.SPLIT, off);
    }

    History unsplit(String other, String at) {
        return add(at, EventKind.UNSPLIT, other);
    }

    History merged(String at) {
        return add(at, EventKind.MERGED, "ACME-1");
    }

    History marked(String at) {
        return add(at, EventKind.MARKED, "SPAM");
    }

    History openedAt(Instant at, Priority priority) {
        return add(at, EventKind.OPENED, priority.name());
    }

    History becameAt(TicketStatus status, Instant at) {
        return add(at, EventKind.STATUS, status.name());
    }

    private History add(String at, EventKind kind, String value) {
        return add(instant(at), kind, value);
    }

    private History add(Instant at, EventKind kind, String value) {
        events.add(new TimelineEvent(at, kind, value, events.size()));
        return this;
    }

    Timeline timeline() {
        return new Timeline(TicketType.INCIDENT, events);
    }

    static Instant instant(String local) {
        return Calendars.at(PARIS, local);
    }
}
