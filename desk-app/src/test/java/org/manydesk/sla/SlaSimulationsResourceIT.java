package org.manydesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class SlaSimulationsResourceIT {
    private static final String OFFICE =
            "\"calendar\":{\"zone\":\"Europe/Paris\",\"hours\":{\"mon\":[[\"09:00\",\"17:30\"]],\"fri\":[[\"09:00\",\"17:30\"]]}}";
    private static final String FRI_17_10 = "\"start\":\"2026-11-20T17:10:00+01:00\"";

    private static Desk desk;
    private static Client agent;

    @BeforeAll
    static void an_agent() {
        desk = Desk.fresh();
        desk.tenant("acme");
        agent = desk.staff(Role.AGENT);
    }

    @Test
    void a_due_instant_skips_the_weekend_and_says_so() {
        var answer = simulate(OFFICE + "," + FRI_17_10 + ",\"within\":\"PT4H\"").json();
        assertThat(answer.path("due").asText()).isEqualTo("2026-11-23T11:40:00Z");
        assertThat(answer.path("explanation").findValuesAsText("why"))
                .containsExactly("open Fri 09:00-17:30", "outside opening hours", "open Mon 09:00-17:30");
        assertThat(answer.has("elapsed")).isFalse();
    }

    @Test
    void a_budget_used_up_at_a_closing_is_due_at_that_closing() {
        var answer =
                simulate(OFFICE + "," + FRI_17_10 + ",\"within\":\"PT20M\"").json();
        assertThat(answer.path("due").asText()).isEqualTo("2026-11-20T16:30:00Z");
        assertThat(answer.path("breachesAfter").asText()).isEqualTo("2026-11-23T08:00:00Z");
    }

    @Test
    void time_in_a_pause_does_not_count() {
        var pause = "\"pauses\":[{\"from\":\"2026-11-20T17:20:00+01:00\",\"to\":\"2026-11-23T09:30:00+01:00\"}]";
        var answer = simulate(OFFICE + "," + FRI_17_10 + ",\"end\":\"2026-11-23T10:00:00+01:00\"," + pause)
                .json();
        assertThat(answer.path("elapsed").asText()).isEqualTo("PT40M");
        assertThat(answer.has("due")).isFalse();
    }

    @Test
    void special_hours_and_breaks_count_and_are_told() {
        var calendar = OFFICE.substring(0, OFFICE.length() - 1)
                + ",\"shifts\":{\"2026-11-23\":[[\"09:00\",\"10:00\"]]},"
                + "\"breaks\":[{\"days\":[\"fri\"],\"hours\":[[\"17:15\",\"17:20\"]]}]}";
        var answer =
                simulate(calendar + "," + FRI_17_10 + ",\"within\":\"PT45M\"").json();
        assertThat(answer.path("due").asText()).isEqualTo("2026-11-23T08:30:00Z");
        assertThat(answer.path("explanation").findValuesAsText("why"))
                .containsExactly(
                        "open Fri 09:00-17:15",
                        "break 17:15-17:20",
                        "open Fri 17:20-17:30",
                        "outside opening hours",
                        "special hours Mon 23 Nov 09:00-10:00");
    }

    @Test
    void a_question_without_sense_is_refused_with_its_pointer() {
        assertThat(ask("{" + OFFICE + "," + FRI_17_10 + "}").expect(422).pointers())
                .containsExactly("/within");
        assertThat(ask("{" + OFFICE + ",\"start\":\"now\",\"within\":\"PT1H\"}")
                        .expect(422)
                        .pointers())
                .containsExactly("/start");
        ask("{\"calendar\":{\"zone\":\"UTC\",\"hours\":{}}," + FRI_17_10 + ",\"within\":\"PT4H\"}")
                .problem(422);
    }

    @Test
    void it_is_a_tool_for_staff() {
        var client = desk.ofTenant(Role.CLIENT_MANAGER, "acme");
        client.post("sla/simulations", "{" + OFFICE + "," + FRI_17_10 + ",\"within\":\"PT4H\"}")
                .problem(403);
    }

    private static Answer simulate(String members) {
        return ask("{" + members + "}").expect(200);
    }

    private static Answer ask(String question) {
        return agent.post("sla/simulations", question);
    }
}
