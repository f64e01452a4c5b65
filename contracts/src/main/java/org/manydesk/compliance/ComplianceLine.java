package org.manydesk.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.sla.Goal;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;

/**
 * How well one promise was kept in a period.
 *
 * @param met clocks that ended in the period, in time
 * @param breached clocks that ran out in the period
 * @param overdue those of the breached that have not ended yet
 * @param excluded clocks that would be in one of the other figures, were they not left out
 * @param running clocks not judged by the end of the period
 * @param percentage met of met and breached, two decimals rounded half up, for people; null when none was judged
 * @param goal the percentage that was promised; null when none was
 * @param kept whether the goal was reached, compared exactly; null without goal or judged clock
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ComplianceLine(
        Metric metric,
        Priority priority,
        long met,
        long breached,
        long overdue,
        long excluded,
        long running,
        @Nullable String percentage,
        @Nullable String goal,
        @Nullable Boolean kept)
        implements Kept {

    static ComplianceLine of(Promise promise, Figures figures, Optional<Goal> goal) {
        return new ComplianceLine(
                promise.metric(),
                promise.priority(),
                figures.met(),
                figures.breached(),
                figures.overdue(),
                figures.excluded(),
                figures.running(),
                figures.percentage().orElse(null),
                goal.map(Goal::toString).orElse(null),
                figures.keep(goal).orElse(null));
    }

    Figures figures() {
        return new Figures(met, breached, overdue, excluded, running);
    }
}
