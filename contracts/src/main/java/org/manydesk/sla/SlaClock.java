package org.manydesk.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manydesk.calendar.Explanation;
import org.manydesk.calendar.Stretch;

/**
 * Reads what was promised against what happened to a ticket. Pure: the same arguments give the same reading, on any node
 * and in any replay. For time to come it supposes that the ticket stays as it is.
 *
 * @param started when the clock started
 * @param stopped when it ended, if it did
 * @param legs the targets that ruled it, one after the other, and those that will; at least one
 */
public record SlaClock(Metric metric, Instant started, Optional<Instant> stopped, List<Leg> legs) {
    public SlaClock {
        legs = List.copyOf(legs);
        if (legs.isEmpty()) throw new IllegalArgumentException("A clock has a target");
    }

    /** What the clock shows at an instant that is not before any event of the timeline. */
    public SlaReading at(Instant now) {
        var leg = leg(now);
        var end = stopped.orElse(now);
        var elapsed = leg.elapsed(end);
        var left = leg.within().minus(elapsed);
        if (left.isNegative()) return new SlaReading.Breached(elapsed, leg.deadline(), stopped);
        if (stopped.isPresent()) return new SlaReading.Met(elapsed, left, leg.deadline(), end);
        if (leg.isPausedAt(now)) return new SlaReading.Paused(elapsed, left);
        return new SlaReading.Running(elapsed, left, legs.getLast().deadline());
    }

    /** Whether its target was exceeded when it ended. */
    boolean isBroken() {
        return stopped.map(this::at)
                .filter(SlaReading.Breached.class::isInstance)
                .isPresent();
    }

    /** What rules it at an instant, or ruled it at its end. */
    public Leg leg(Instant now) {
        var end = stopped.filter(now::isAfter).orElse(now);
        return legs.reversed().stream()
                .filter(leg -> !leg.since().isAfter(end))
                .findFirst()
                .orElse(legs.getFirst());
    }

    /** The arithmetic behind the reading at an instant: from the start to the end, or to that instant while open. */
    public Explanation explanation(Instant now) {
        var stretches = new ArrayList<Stretch>();
        var end = stopped.orElse(now);
        for (var leg : legs.subList(0, legs.indexOf(leg(now)) + 1).reversed()) {
            if (!leg.started().isBefore(end) && !stretches.isEmpty()) continue;
            stretches.addAll(0, leg.explanation(end).stretches());
            end = leg.started();
        }
        return new Explanation(stretches);
    }
}
