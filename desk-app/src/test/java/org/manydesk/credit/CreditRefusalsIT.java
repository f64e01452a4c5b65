package org.manydesk.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.rest.Json;
import org.manydesk.scope.Role;

/** Who may not decide credits, and which schedules are none. */
@OnTheDesk
class CreditRefusalsIT {
    private static final String BANDS =
            """
            {"rules": [{"name": "Answers", "metric": "FIRST_RESPONSE", "priority": "P1", "model": "BANDS",
               "bands": [{"below": "95", "percent": "10"}, {"below": "80", "percent": "25"}]}]}""";

    private static CreditScene scene;

    @BeforeAll
    static void a_provider() {
        scene = CreditScene.begun();
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void who_may_not_decides_nothing_and_strangers_see_nothing() throws SQLException {
        scene.client("alpha", BANDS);
        scene.client("bravo", BANDS);
        scene.month("alpha", "2026-09", true);
        scene.closed("alpha", "2026-09");
        var credit = scene.credits("alpha").path(0);
        for (var role : List.of(Role.LEAD, Role.AGENT))
            scene.put(scene.desk().staff(role, "alpha"), "alpha", credit, "APPROVED")
                    .problem(403);
        scene.put(scene.desk().ofTenant(Role.CLIENT_MANAGER, "alpha"), "alpha", credit, "APPROVED")
                .problem(403);
        for (var stranger : List.of(
                scene.desk().staff(Role.BILLING, "bravo"), scene.desk().ofTenant(Role.CLIENT_MANAGER, "bravo"))) {
            scene.put(stranger, "alpha", credit, "APPROVED").problem(404);
            stranger.get(scene.contract("alpha") + "/service-credits").problem(404);
            assertThat(stranger.get("service-credits").expect(200).text())
                    .doesNotContain(credit.path("id").asText());
        }
        scene.put(scene.desk().staff(Role.BILLING, "alpha"), "alpha", credit, "APPROVED")
                .expect(200);
        for (var attempt :
                List.of("UPDATE service_credit SET amount = 24 WHERE id = ", "DELETE FROM service_credit WHERE id = "))
            try (var database = DeskAddress.database();
                    var statement = database.createStatement()) {
                var sql = attempt + credit.path("id").asText();
                assertThatThrownBy(() -> statement.executeUpdate(sql))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("service credit");
            }
    }

    @Test
    void a_schedule_that_is_not_sound_is_refused_with_pointers() throws JsonProcessingException {
        var terms = Contracts.usual("X-1", "2026-01-01");
        terms.set(
                "serviceCredits",
                Json.mapper()
                        .readTree(
                                """
                {"charges": ["Nothing"], "capMonth": "101", "rules": [
                  {"name": "A", "metric": "RESOLUTION", "model": "PER_FULL_PERCENT", "target": "99", "percent": "2"},
                  {"name": "A", "metric": "UPTIME", "model": "AT_RISK", "target": "99", "pool": "5", "allocation": "4"},
                  {"name": "B", "metric": "RESOLUTION", "model": "POINTS", "target": "9", "points": 3, "group": "g"}]}"""));
        scene.desk().tenant("faults");
        var told = scene.admin()
                .post("tenants/faults/contracts", terms)
                .problem(422)
                .findValuesAsText("pointer");
        assertThat(told)
                .contains(
                        "/serviceCredits/charges",
                        "/serviceCredits/capMonth",
                        "/serviceCredits/rules/0/measuredFrom",
                        "/serviceCredits/rules/1/name",
                        "/serviceCredits/rules/1/metric",
                        "/serviceCredits/rules/1/model",
                        "/serviceCredits/rules/2/group");
    }
}
