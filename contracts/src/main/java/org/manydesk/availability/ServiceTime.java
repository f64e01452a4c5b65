package org.manydesk.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.manydesk.calendar.Interval;
import org.manydesk.calendar.Intervals;

/**
 * When a service was to be there in a period: while the contract is in force, within the hours it measures, without agreed
 * maintenance. All instants lie on whole seconds.
 *
 * @param inForce when the contract was in force
 * @param measured the hours that count, round the clock or the contract's
 * @param maintenance what the client agreed to
 */
public record ServiceTime(Interval period, Intervals inForce, Intervals measured, Intervals maintenance) {
    /** From intervals in any order, overlapping or not. */
    public static ServiceTime of(
            Interval period, List<Interval> inForce, List<Interval> measured, List<Interval> maintenance) {
        return new ServiceTime(period, within(period, inForce), within(period, measured), within(period, maintenance));
    }

    private static Intervals within(Interval period, List<Interval> any) {
        return Intervals.union(any.stream().map(one -> one.within(period)).toList());
    }

    /** Agreed service time of the whole period. */
    public Duration agreed() {
        return measured.without(maintenance).length();
    }

    Counting at(Instant instant) {
        if (!inForce.contains(instant)) return Counting.NO_CONTRACT;
        if (!measured.contains(instant)) return Counting.CLOSED;
        return maintenance.contains(instant) ? Counting.MAINTENANCE : Counting.COUNTED;
    }

    /** Where it may change whether time counts. */
    Stream<Instant> edges() {
        return Stream.of(inForce, measured, maintenance)
                .flatMap(times -> times.list().stream())
                .flatMap(time -> Stream.of(time.from(), time.to()));
    }
}
