package org.manydesk.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manydesk.timeline.Timeline;

/**
 * A time that a ticket counts. What comes later never changes those before: a longer timeline has the same ones, and perhaps
 * more.
 *
 * @param at when it got there
 * @param again what makes it count once more; empty the first time
 */
public record Counts(Instant at, Optional<Again> again) {

    /**
     * That a ticket counts once more.
     *
     * @param number   of the time, from 2
     * @param before   when it counted last
     * @param reopened when it was taken up again, later than is free after that
     */
    public record Again(int number, Instant before, Instant reopened) {}

    /**
     * Each time, in order.
     *
     * @param instants at which the ticket got there
     * @param free after which time a ticket that is taken up again counts once more; empty where it never does
     */
    static List<Counts> of(List<Instant> instants, Timeline timeline, Optional<Duration> free) {
        var all = new ArrayList<Counts>();
        for (var at : instants) {
            if (all.isEmpty()) all.add(new Counts(at, Optional.empty()));
            else
                free.flatMap(within -> again(all, at, timeline, within))
                        .ifPresent(again -> all.add(new Counts(at, Optional.of(again))));
        }
        return all;
    }

    private static Optional<Again> again(List<Counts> before, Instant at, Timeline timeline, Duration free) {
        var last = before.getLast().at();
        return timeline.reopenedAt().stream()
                .filter(reopened -> !reopened.isAfter(at))
                .reduce((earlier, later) -> later)
                .filter(reopened -> reopened.isAfter(last.plus(free)))
                .map(reopened -> new Again(before.size() + 1, last, reopened));
    }
}
