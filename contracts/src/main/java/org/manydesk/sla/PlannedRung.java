package org.manydesk.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.manydesk.timeline.Timeline;

/**
 * A rung of a clock that runs, and when it is reached.
 *
 * @param started the clock's start, which tells its runs apart
 * @param leg what rules the clock then
 * @param at never before the leg's beginning: what a later rule finds used up is reached when that rule begins
 */
public record PlannedRung(Rung rung, Instant started, Leg leg, Instant at) {
    private static final Comparator<PlannedRung> IN_ORDER = Comparator.comparing(PlannedRung::at)
            .thenComparing(
                    planned -> planned.rung().at().of(planned.leg().within()).orElseThrow());

    /**
     * The rungs of all clocks of a ticket that run at an instant, ascending: those reached by then and those ahead, supposing
     * that the ticket stays as it is. A clock that stands, or that ended, has none, nor has a ticket that is merged or marked.
     * Pure.
     *
     * @param versions as {@link SlaClocks#of} takes them
     */
    public static List<PlannedRung> all(List<PolicyInForce> versions, Timeline timeline, Instant now) {
        if (versions.isEmpty()
                || timeline.mergedInto().isPresent()
                || timeline.mark().isPresent()) return List.of();
        return SlaClocks.open(versions, timeline, now).stream()
                .filter(clock -> !clock.leg(now).isPausedAt(now))
                .flatMap(clock -> of(clock, versions))
                .sorted(IN_ORDER)
                .toList();
    }

    private static Stream<PlannedRung> of(SlaClock clock, List<PolicyInForce> versions) {
        var planned = new ArrayList<PlannedRung>();
        var legs = clock.legs();
        for (var i = 0; i < legs.size(); i++) {
            var leg = legs.get(i);
            var end = i + 1 < legs.size() ? legs.get(i + 1).since() : Instant.MAX;
            for (var rung : ladder(leg, versions).of(clock.metric()))
                rung.at()
                        .of(leg.within())
                        .map(leg::reaches)
                        .filter(end::isAfter)
                        .ifPresent(at -> planned.add(new PlannedRung(rung, clock.started(), leg, at)));
        }
        return planned.stream();
    }

    private static Ladder ladder(Leg leg, List<PolicyInForce> versions) {
        return versions.stream()
                .filter(version -> version.version() == leg.version())
                .map(version -> version.policy().ladder())
                .findFirst()
                .orElse(Ladder.NONE);
    }

    public Metric metric() {
        return rung.metric();
    }

    /** Whether this is the same rung of the same run of a clock, be it of another version or priority. */
    public boolean isSameAs(Metric metric, Instant start, String threshold) {
        return rung.metric() == metric
                && started.equals(start)
                && rung.at().toString().equals(threshold);
    }
}
