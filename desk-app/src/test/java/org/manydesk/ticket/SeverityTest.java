package org.manydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.timeline.Priority;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeverityTest {
    @ParameterizedTest(name = "TKT-3: impact {0} and urgency {1} make {2}")
    @CsvSource({
        "HIGH, HIGH, P1",
        "HIGH, MEDIUM, P2",
        "MEDIUM, HIGH, P2",
        "MEDIUM, MEDIUM, P3",
        "HIGH, LOW, P3",
        "LOW, HIGH, P3",
        "MEDIUM, LOW, P4",
        "LOW, MEDIUM, P4",
        "LOW, LOW, P4"
    })
    void priority_follows_from_impact_and_urgency(Level impact, Level urgency, Priority priority) {
        assertThat(new Severity(impact, urgency).priority()).isEqualTo(priority);
    }

    @Test
    void nothing_said_is_p3() {
        assertThat(Severity.UNSAID.priority()).isEqualTo(Priority.P3);
    }
}
