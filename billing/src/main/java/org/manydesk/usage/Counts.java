package org.manydesk.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A time that a ticket counts. What comes later does not change those before: a longer timeline has the same ones, and perhaps
 * more; unless a merge is undone, by which the ticket was closed.
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
     * @param reopened when it was first taken up again since it got there before, later than is free after {@code before}
     */
    public record Again(int number, Instant before, Instant reopened) {}

    /**
     * Each time, in order.
     *
     * @param arrivals each time that the ticket got there
     * @param free after which time a ticket that is taken up again counts once more; empty where it never does
     */
    static List<Counts> of(List<CountedAt.Arrival> arrivals, Optional<Duration> free) {
        var all = new ArrayList<Counts>();
        for (var arrival : arrivals) {
            if (all.isEmpty()) all.add(new Counts(arrival.at(), Optional.empty()));
            else
                free.flatMap(within -> again(all, arrival, within))
                        .ifPresent(again -> all.add(new Counts(arrival.at(), Optional.of(again))));
        }
        return all;
    }

    private static Optional<Again> again(List<Counts> before, CountedAt.Arrival arrival, Duration free) {
        var last = before.getLast().at();
        return arrival.reopened()
                .filter(reopened -> reopened.isAfter(last.plus(free)))
                .map(reopened -> new Again(before.size() + 1, last, reopened));
    }
}
