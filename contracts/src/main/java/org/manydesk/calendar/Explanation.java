package org.manydesk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How counted time came about: contiguous stretches in ascending order, each counted or not, each with its reason. The
 * counted ones add up to the time that is explained.
 */
public record Explanation(List<Stretch> stretches) {
    public Explanation {
        stretches = List.copyOf(stretches);
    }

    /**
     * Explains the time from start to end; empty when the end is not after the start.
     *
     * @param pauses in any order; where two overlap, the earlier one gives the reason
     */
    public static Explanation of(BusinessCalendar calendar, Instant start, Instant end, List<Pause> pauses) {
        if (!start.isBefore(end)) return new Explanation(List.of());
        return of(new OpeningHours(calendar), new Interval(start, end), pauses);
    }

    /** The same where every hour counts, whether open or not. */
    public static Explanation ofElapsed(Instant start, Instant end, List<Pause> pauses) {
        if (!start.isBefore(end)) return new Explanation(List.of());
        return of(
                span -> List.of(Stretch.counted(span, OpeningReason.Plain.EVERY_HOUR)),
                new Interval(start, end),
                pauses);
    }

    private static Explanation of(Hours hours, Interval span, List<Pause> pauses) {
        var told = new ArrayList<Stretch>();
        var from = span.from();
        for (var pause : inOrder(pauses)) {
            var rest = pause.during().within(new Interval(from, span.to()));
            if (rest.isEmpty()) continue;
            if (from.isBefore(rest.from())) told.addAll(hours.tell(new Interval(from, rest.from())));
            told.add(Stretch.notCounted(rest, pause.why()));
            from = rest.to();
        }
        if (from.isBefore(span.to())) told.addAll(hours.tell(new Interval(from, span.to())));
        return new Explanation(joined(told));
    }

    private static List<Pause> inOrder(List<Pause> pauses) {
        return pauses.stream()
                .sorted(Comparator.comparing(pause -> pause.during().from()))
                .toList();
    }

    private static List<Stretch> joined(List<Stretch> told) {
        var joined = new ArrayList<Stretch>();
        for (var next : told) {
            if (!joined.isEmpty() && joined.getLast().why().equals(next.why())) {
                var last = joined.removeLast();
                joined.add(new Stretch(last.from(), next.to(), last.counted(), last.why()));
            } else joined.add(next);
        }
        return joined;
    }

    /** The same in the words of a language. */
    public List<Told> told(Locale locale) {
        return stretches.stream().map(stretch -> stretch.told(locale)).toList();
    }

    /** The sum of the counted stretches. */
    public Duration counted() {
        return stretches.stream()
                .filter(Stretch::counted)
                .map(stretch -> Duration.between(stretch.from(), stretch.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Tells a span without pauses in contiguous stretches. */
    interface Hours {
        List<Stretch> tell(Interval span);
    }
}
