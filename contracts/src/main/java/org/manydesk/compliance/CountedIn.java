package org.manydesk.compliance;

import java.util.Optional;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;

/**
 * Which clocks of a month are asked for.
 *
 * @param metric all when absent
 * @param priority all when absent
 */
public record CountedIn(Counted figure, Optional<Metric> metric, Optional<Priority> priority) {
    String condition() {
        return metric.map(known -> " AND c.metric = :metric").orElse("")
                + priority.map(known -> " AND c.priority = :priority").orElse("");
    }
}
