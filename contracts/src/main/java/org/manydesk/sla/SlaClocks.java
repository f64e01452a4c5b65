package org.manydesk.sla;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.timeline.Timeline;

/** The clocks of a ticket. */
public final class SlaClocks {
    private SlaClocks() {}

    /**
     * The one that counts of each metric and round.
     *
     * @param versions what was in force since the ticket's opening and what will be, in the order of their beginning; at
     *     least one
     */
    public static List<SlaClock> of(List<PolicyInForce> versions, Timeline timeline, Instant now) {
        return rounds(versions, timeline, now).stream()
                .map(round -> round.decisive(now))
                .toList();
    }

    /** All clocks of metrics that were started and for which there is a target, by metric and round, in order. */
    public static List<Round> rounds(List<PolicyInForce> versions, Timeline timeline, Instant now) {
        var known = timeline.until(now);
        var reopening = Replay.rulingAt(timeline.openedAt(), versions).policy().reopening();
        var begun = Run.rounds(known, reopening);
        return Arrays.stream(Metric.values())
                .flatMap(metric -> rounds(
                        Run.of(metric, known, reopening).stream()
                                .flatMap(run -> Replay.of(run, known, versions).stream()),
                        begun))
                .toList();
    }

    private static Stream<Round> rounds(Stream<SlaClock> clocks, List<Instant> begun) {
        return clocks
                .collect(Collectors.groupingBy(clock -> round(clock, begun), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(round -> new Round(round.getKey(), round.getValue()));
    }

    private static int round(SlaClock clock, List<Instant> begun) {
        return Math.toIntExact(begun.stream()
                        .skip(1)
                        .filter(start -> !start.isAfter(clock.started()))
                        .count())
                + 1;
    }

    /** Those that have not ended, breached or not: of each metric the one of its last run at most. */
    public static List<SlaClock> open(List<PolicyInForce> versions, Timeline timeline, Instant now) {
        var last = rounds(versions, timeline, now).stream()
                .collect(Collectors.toMap(
                        Round::metric, round -> round.runs().getLast(), (one, later) -> later, TreeMap::new));
        return last.values().stream().filter(clock -> clock.stopped().isEmpty()).toList();
    }
}
