package org.manydesk.sla;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.manydesk.timeline.Timeline;

/** The clocks of a ticket. */
public final class SlaClocks {
    private SlaClocks() {}

    /**
     * One for each metric that was started and for which there is a target. Of several runs, such as waits for a next
     * response, the first that was breached counts, else the latest.
     *
     * @param versions what was in force since the ticket's opening and what will be, in the order of their beginning; at
     *     least one
     */
    public static List<SlaClock> of(List<PolicyInForce> versions, Timeline timeline, Instant now) {
        var known = timeline.until(now);
        var reopening = Replay.rulingAt(timeline.openedAt(), versions).policy().reopening();
        return Arrays.stream(Metric.values())
                .flatMap(metric -> decisive(
                        Run.of(metric, known, reopening).stream()
                                .flatMap(run -> Replay.of(run, known, versions).stream())
                                .toList(),
                        now)
                        .stream())
                .toList();
    }

    private static Optional<SlaClock> decisive(List<SlaClock> clocks, Instant now) {
        if (clocks.size() < 2) return clocks.stream().findFirst();
        return clocks.stream()
                .filter(clock -> clock.at(now) instanceof SlaReading.Breached)
                .findFirst()
                .or(() -> Optional.of(clocks.getLast()));
    }
}
