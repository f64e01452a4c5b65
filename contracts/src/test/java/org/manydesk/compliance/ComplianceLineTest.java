package org.manydesk.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.manydesk.sla.Goal;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;

class ComplianceLineTest {
    private static final Promise PROMISE = new Promise(Metric.RESOLUTION, Priority.P1);
    private static final Optional<Goal> GOAL_95 = Optional.of(Goal.parse("95"));

    @Test
    void two_misses_of_forty_keep_95_percent() {
        var line = ComplianceLine.of(PROMISE, new Figures(38, 2, 0, 0, 0), GOAL_95);
        assertThat(line.percentage()).isEqualTo("95.00");
        assertThat(line.kept()).isTrue();
    }

    @Test
    void two_misses_of_thirty_five_do_not() {
        var line = ComplianceLine.of(PROMISE, new Figures(33, 2, 0, 0, 0), GOAL_95);
        assertThat(line.percentage()).isEqualTo("94.29");
        assertThat(line.kept()).isFalse();
    }

    @Test
    void a_figure_that_rounds_up_to_the_goal_does_not_reach_it() {
        var line = ComplianceLine.of(PROMISE, new Figures(94_999, 5_001, 0, 0, 0), GOAL_95);
        assertThat(line.percentage()).isEqualTo("95.00");
        assertThat(line.kept()).isFalse();
    }

    @Test
    void nothing_judged_is_no_percentage() {
        var line = ComplianceLine.of(PROMISE, new Figures(0, 0, 0, 3, 7), GOAL_95);
        assertThat(line.percentage()).isNull();
        assertThat(line.kept()).isNull();
        assertThat(line.goal()).isEqualTo("95");
    }

    @Test
    void without_a_goal_there_is_none_to_reach() {
        var line = ComplianceLine.of(PROMISE, new Figures(1, 1, 0, 0, 0), Optional.empty());
        assertThat(line.percentage()).isEqualTo("50.00");
        assertThat(line.goal()).isNull();
        assertThat(line.kept()).isNull();
    }
}
