package org.manydesk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of time in ascending order, disjoint, none empty, none touching the next: a set of instants. */
public record Intervals(List<Interval> list) {
    /** The union of any intervals: sorted, merged where they overlap or touch, the empty ones dropped. */
    public static Intervals union(List<Interval> any) {
        var merged = new ArrayList<Interval>(any.size());
        for (var next : sorted(any)) {
            if (merged.isEmpty() || merged.getLast().to().isBefore(next.from())) merged.add(next);
            else merged.add(joined(merged.removeLast(), next));
        }
        return new Intervals(merged);
    }

    private static List<Interval> sorted(List<Interval> any) {
        var sorted = new ArrayList<>(any);
        sorted.removeIf(Interval::isEmpty);
        sorted.sort(Comparator.comparing(Interval::from));
        return sorted;
    }

    private static Interval joined(Interval first, Interval second) {
        return second.to().isAfter(first.to()) ? new Interval(first.from(), second.to()) : first;
    }

    /** What lies in these intervals and not in the others. */
    public Intervals without(Intervals others) {
        if (others.list.isEmpty()) return this;
        var left = new ArrayList<Interval>();
        var skip = 0;
        for (var interval : list) {
            while (skip < others.list.size() && !others.list.get(skip).to().isAfter(interval.from())) skip++;
            cut(interval, others.list.subList(skip, others.list.size()), left);
        }
        return new Intervals(left);
    }

    private static void cut(Interval interval, List<Interval> holes, List<Interval> left) {
        var from = interval.from();
        for (var hole : holes) {
            if (!hole.from().isBefore(interval.to())) break;
            if (from.isBefore(hole.from())) left.add(new Interval(from, hole.from()));
            from = hole.to();
        }
        if (from.isBefore(interval.to())) left.add(new Interval(from, interval.to()));
    }

    /** The end of the interval that an instant lies in, or the instant itself. */
    Instant endOfWhatCovers(Instant instant) {
        for (var interval : list) if (interval.contains(instant)) return interval.to();
        return instant;
    }

    /** Whether an instant lies in one of them. */
    public boolean contains(Instant instant) {
        return list.stream().anyMatch(interval -> interval.contains(instant));
    }

    /** The sum of their lengths. */
    public Duration length() {
        var sum = Duration.ZERO;
        for (var interval : list) sum = sum.plus(interval.length());
        return sum;
    }
}
