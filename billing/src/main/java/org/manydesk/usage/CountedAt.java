package org.manydesk.usage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.Timeline;

/** What a ticket must have got to before it is counted. */
public enum CountedAt {
    /** It came in. */
    OPENED("openedAt") {
        @Override
        List<Arrival> arrivals(Timeline timeline) {
            return List.of(new Arrival(timeline.openedAt(), Optional.empty()));
        }
    },
    /** It was resolved. */
    RESOLVED("firstResolvedAt") {
        @Override
        List<Arrival> arrivals(Timeline timeline) {
            return entered(timeline, TicketStatus.RESOLVED);
        }
    },
    /** It was closed. */
    CLOSED("firstClosedAt") {
        @Override
        List<Arrival> arrivals(Timeline timeline) {
            return entered(timeline, TicketStatus.CLOSED);
        }
    };

    /**
     * That a ticket got to what is counted.
     *
     * @param reopened when it was first taken up again since it got there before, if it was
     */
    record Arrival(Instant at, Optional<Instant> reopened) {}

    private final String firstly;

    CountedAt(String firstly) {
        this.firstly = firstly;
    }

    /** The attribute of {@link org.manydesk.timeline.TicketTimeline} that holds the deciding instant. */
    public String attribute() {
        return firstly;
    }

    /** Each time that the ticket got there, undone merges apart, in order; the first one decides its period. Empty: not yet. */
    abstract List<Arrival> arrivals(Timeline timeline);

    /** When these were. */
    List<Instant> instants(Timeline timeline) {
        return arrivals(timeline).stream().map(Arrival::at).toList();
    }

    private static List<Arrival> entered(Timeline timeline, TicketStatus status) {
        var entered = new ArrayList<Arrival>();
        var before = TicketStatus.NEW;
        var reopened = Optional.<Instant>empty();
        for (var moment : timeline.withoutUndoneMerges().moments()) {
            if (before.isDone() && !moment.status().isDone() && reopened.isEmpty()) reopened = Optional.of(moment.at());
            if (moment.status() == status && before != status) {
                entered.add(new Arrival(moment.at(), reopened));
                reopened = Optional.empty();
            }
            before = moment.status();
        }
        return entered;
    }
}
