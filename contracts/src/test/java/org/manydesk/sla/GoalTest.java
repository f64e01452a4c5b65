package org.manydesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalTest {
    @ParameterizedTest(name = "{1} of {2} against {0} %: {3}")
    @CsvSource({
        "95,38,40,true",
        "95,33,35,false",
        "99.9,999,1000,true",
        "99.9,998,1000,false",
        "100,3,3,true",
        "0,0,3,true"
    })
    void a_goal_is_compared_exactly(String percent, long met, long judged, boolean kept) {
        assertThat(Goal.parse(percent).isKeptBy(met, judged)).isEqualTo(kept);
    }

    @Test
    void nothing_judged_breaks_no_promise() {
        assertThat(Goal.parse("95").isKeptBy(0, 0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.01", "95.12345", "1e9", "many"})
    void what_is_no_percentage_is_refused(String percent) {
        assertThatThrownBy(() -> Goal.parse(percent)).isInstanceOf(IllegalArgumentException.class);
    }
}
