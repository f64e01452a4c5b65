package org.manydesk.sla;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.manydesk.timeline.Timeline;

/** The clocks of a ticket. */
public final class SlaClocks {
    private SlaClocks() {}

    /**
     * The one that counts of each metric that was started and for which there is a target.
     *
     * @param versions what was in force since the ticket's opening and what will be, in the order of their beginning; at
     *     least one
     */
    public static List<SlaClock> of(List<PolicyInForce> versions, Timeline timeline, Instant now) {
        return runs(versions, timeline, now).stream()
                .map(runs -> decisive(runs, now))
                .toList();
    }

    /** The clocks of each metric, in order: one for each run, such as the waits for a next response; none is empty. */
    public static List<List<SlaClock>> runs(List<PolicyInForce> versions, Timeline timeline, Instant now) {
        var known = timeline.until(now);
        var reopening = Replay.rulingAt(timeline.openedAt(), versions).policy().reopening();
        return Arrays.stream(Metric.values())
                .map(metric -> Run.of(metric, known, reopening).stream()
                        .flatMap(run -> Replay.of(run, known, versions).stream())
                        .toList())
                .filter(runs -> !runs.isEmpty())
                .toList();
    }

    /** Those that run at an instant, breached or not: of each metric the one of its last run. */
    static List<SlaClock> running(List<PolicyInForce> versions, Timeline timeline, Instant now) {
        return runs(versions, timeline, now).stream()
                .map(List::getLast)
                .filter(clock -> clock.stopped().isEmpty() && !clock.leg(now).isPausedAt(now))
                .toList();
    }

    /** Of several runs of a metric the first that was breached counts, else the latest. */
    public static SlaClock decisive(List<SlaClock> runs, Instant now) {
        return runs.stream()
                .filter(clock -> clock.at(now) instanceof SlaReading.Breached)
                .findFirst()
                .orElse(runs.getLast());
    }
}
