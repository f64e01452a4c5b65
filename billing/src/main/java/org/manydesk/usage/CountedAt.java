package org.manydesk.usage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.Timeline;

/** What a ticket must have got to before it is counted. */
public enum CountedAt {
    /** It came in. */
    OPENED("openedAt") {
        @Override
        List<Instant> instants(Timeline timeline) {
            return List.of(timeline.openedAt());
        }
    },
    /** It was resolved. */
    RESOLVED("firstResolvedAt") {
        @Override
        List<Instant> instants(Timeline timeline) {
            return entered(timeline, TicketStatus.RESOLVED);
        }
    },
    /** It was closed. */
    CLOSED("firstClosedAt") {
        @Override
        List<Instant> instants(Timeline timeline) {
            return entered(timeline, TicketStatus.CLOSED);
        }
    };

    private final String firstly;

    CountedAt(String firstly) {
        this.firstly = firstly;
    }

    /** The attribute of {@link org.manydesk.timeline.TicketTimeline} that holds the deciding instant. */
    public String attribute() {
        return firstly;
    }

    /** Each time that the ticket got there, in order; the first one decides its period. Empty: not yet. */
    abstract List<Instant> instants(Timeline timeline);

    private static List<Instant> entered(Timeline timeline, TicketStatus status) {
        var entered = new ArrayList<Instant>();
        var before = TicketStatus.NEW;
        for (var moment : timeline.moments()) {
            if (moment.status() == status && before != status) entered.add(moment.at());
            before = moment.status();
        }
        return entered;
    }
}
