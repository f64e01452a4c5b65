package org.manydesk.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
 * @param excluded clocks that would be in one of the other figures, were their ticket not merged, spam or a duplicate
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
        long excluded,
        long running,
        @Nullable String percentage,
        @Nullable String goal,
        @Nullable Boolean kept) {

    static ComplianceLine of(Promise promise, Figures figures, Optional<Goal> goal) {
        var judged = figures.met() + figures.breached();
        return new ComplianceLine(
                promise.metric(),
                promise.priority(),
                figures.met(),
                figures.breached(),
                figures.excluded(),
                figures.running(),
                judged == 0 ? null : percentage(figures.met(), judged),
                goal.map(Goal::toString).orElse(null),
                judged == 0
                        ? null
                        : goal.map(g -> g.isKeptBy(figures.met(), judged)).orElse(null));
    }

    private static String percentage(long met, long judged) {
        return BigDecimal.valueOf(met)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(judged), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** The counts of one promise. */
    record Figures(long met, long breached, long excluded, long running) {}
}
