package org.manydesk.credit;

import java.util.Optional;
import org.manydesk.sla.Metric;

/** What a rule of a schedule measures: the clocks of a metric, or the availability of a service. */
public enum Yardstick {
    FIRST_RESPONSE,
    NEXT_RESPONSE,
    RESOLUTION,
    KEEP_IN_TOUCH,
    AVAILABILITY;

    public static Yardstick of(Metric metric) {
        return valueOf(metric.name());
    }

    /** The metric whose clocks it counts; empty for availability. */
    public Optional<Metric> metric() {
        return this == AVAILABILITY ? Optional.empty() : Optional.of(Metric.valueOf(name()));
    }
}
