package org.manydesk.credit;

import java.util.Optional;
import org.manydesk.compliance.ComplianceLine;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;

/**
 * One clause of a schedule.
 *
 * @param name unique in its schedule
 * @param priority all when empty, each clock weighing the same
 * @param group of which only one rule is credited; empty for one that stands alone
 */
public record CreditRule(
        String name, Metric metric, Optional<Priority> priority, CreditModel model, Optional<String> group) {

    boolean measures(ComplianceLine line) {
        return line.metric() == metric && priority.map(line.priority()::equals).orElse(true);
    }
}
