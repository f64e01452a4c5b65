package org.manydesk.credit;

import java.util.Optional;
import org.manydesk.compliance.FrozenVerdict;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;

/**
 * What a rule looks at.
 *
 * @param priority of the clocks; all when empty, each clock weighing the same
 * @param service the key of the service whose availability it is; empty for clocks
 */
public record Measure(Yardstick yardstick, Optional<Priority> priority, Optional<String> service) {
    public Measure {
        if (service.isPresent() != (yardstick == Yardstick.AVAILABILITY)
                || (service.isPresent() && priority.isPresent()))
            throw new IllegalArgumentException("Availability is of a service, clocks are of priorities");
    }

    /** All clocks of a metric. */
    public static Measure of(Metric metric) {
        return new Measure(Yardstick.of(metric), Optional.empty(), Optional.empty());
    }

    public static Measure of(Metric metric, Priority priority) {
        return new Measure(Yardstick.of(metric), Optional.of(priority), Optional.empty());
    }

    public static Measure availability(String service) {
        return new Measure(Yardstick.AVAILABILITY, Optional.empty(), Optional.of(service));
    }

    boolean counts(Metric metric, Priority of) {
        return yardstick.metric().filter(metric::equals).isPresent()
                && priority.map(of::equals).orElse(true);
    }

    /** Whether a clock is one of those that it counts. */
    boolean counts(FrozenVerdict verdict) {
        return counts(verdict.metric(), verdict.priority());
    }
}
