package org.manydesk.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** A service that was down gives back what was agreed, from the figures that were frozen with the month. */
@OnTheDesk
class AvailabilityCreditsIT {
    private static final String MAIL =
            """
            {"rules": [{"name": "Mail", "metric": "AVAILABILITY", "service": "mail", "model": "BANDS",
               "bands": [{"below": "99.9", "percent": "10"}, {"below": "99", "percent": "25"}]}],
             "earnBack": {"months": 1, "reach": "99.9"}}""";

    private static CreditScene scene;

    @BeforeAll
    static void a_provider() {
        scene = CreditScene.begun();
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    /** Agreed in September, before the month's tickets. */
    private static String service(String tenant, String key) {
        scene.at("2026-09-02T08:00:00Z");
        var service = Map.of(
                "key",
                key,
                "name",
                "E-mail",
                "contract",
                tenant.toUpperCase(java.util.Locale.ROOT) + "-C1",
                "target",
                "99.9",
                "time",
                "ELAPSED",
                "from",
                "2026-09");
        return scene.admin()
                .post("tenants/" + tenant + "/services", service)
                .expect(201)
                .header("Location");
    }

    private static void down(String service, String from, String until) {
        scene.admin()
                .post(service + "/outages", Map.of("from", from, "until", until, "note", "Disk full"))
                .expect(201);
    }

    /** September has 720 hours; 1 % of them are 7 h 12 min. */
    @Test
    void a_month_below_a_band_is_credited_with_its_frozen_availability() throws SQLException {
        scene.client("acme", MAIL);
        var mail = service("acme", "mail");
        service("acme", "web");
        scene.month("acme", "2026-09", false);
        down(mail, "2026-09-03T00:00:00Z", "2026-09-03T07:12:00Z");
        scene.closed("acme", "2026-09");
        var credit = scene.credits("acme").path(0);
        assertThat(credit.at("/amount/amount").asText()).isEqualTo("2.40");
        assertThat(credit.at("/parts/0/metric").asText()).isEqualTo("AVAILABILITY");
        assertThat(credit.at("/parts/0/service").asText()).isEqualTo("mail");
        assertThat(credit.at("/parts/0/achieved").asText()).isEqualTo("99.00");
        assertThat(credit.path("services")).hasSize(1);
        assertThat(credit.at("/services/0/agreed").asText()).isEqualTo("PT720H");
        assertThat(credit.at("/services/0/down").asText()).isEqualTo("PT7H12M");
        var verdict = credit.at("/services/0/verdict").asText();
        for (var attempt :
                List.of("UPDATE frozen_availability SET down_centiseconds = 0", "DELETE FROM frozen_availability"))
            try (var database = DeskAddress.database();
                    var statement = database.createStatement()) {
                assertThatThrownBy(() -> statement.executeUpdate(attempt + " WHERE id = " + verdict))
                        .hasMessageContaining("closed month");
            }
        scene.decide("acme", credit, "APPROVED").expect(200);
        scene.month("acme", "2026-10", false);
        scene.closed("acme", "2026-10");
        assertThat(scene.credits("acme").path(0).path("state").asText())
                .as("October was without outages")
                .isEqualTo("EARNED_BACK");
    }

    @Test
    void a_second_more_falls_into_the_lower_band_and_a_good_month_gives_nothing() {
        scene.client("globex", MAIL);
        var mail = service("globex", "mail");
        scene.month("globex", "2026-09", true);
        down(mail, "2026-09-03T00:00:00Z", "2026-09-03T07:12:01Z");
        scene.closed("globex", "2026-09");
        assertThat(scene.credits("globex").at("/0/amount/amount").asText()).isEqualTo("6.00");
        scene.client("hooli", MAIL);
        service("hooli", "mail");
        scene.month("hooli", "2026-09", true);
        scene.closed("hooli", "2026-09");
        assertThat(scene.credits("hooli")).isEmpty();
    }

    @Test
    void a_rule_of_availability_names_its_service_and_nothing_of_clocks() {
        scene.desk().tenant("initech");
        var terms = org.manydesk.harness.Contracts.usual("X-1", "2026-01-01");
        var rules = terms.putObject("serviceCredits").putArray("rules");
        for (var metric : List.of("AVAILABILITY", "RESOLUTION")) {
            var rule =
                    rules.addObject().put("name", metric).put("metric", metric).put("model", "BANDS");
            rule.putArray("bands").addObject().put("below", "99").put("percent", "1");
            if (metric.equals("RESOLUTION")) rule.put("service", "mail");
            else rule.put("priority", "P1");
        }
        var told = scene.admin()
                .post("tenants/initech/contracts", terms)
                .problem(422)
                .findValuesAsText("pointer");
        assertThat(told)
                .contains(
                        "/serviceCredits/rules/0/service",
                        "/serviceCredits/rules/0/priority",
                        "/serviceCredits/rules/1/service");
    }

    @Test
    void nobody_of_another_client_sees_its_figures() {
        scene.client("alpha", MAIL);
        scene.client("bravo", MAIL);
        var mail = service("alpha", "mail");
        scene.month("alpha", "2026-09", false);
        down(mail, "2026-09-03T00:00:00Z", "2026-09-05T00:00:00Z");
        scene.closed("alpha", "2026-09");
        var own = scene.desk().ofTenant(Role.CLIENT_MANAGER, "alpha");
        assertThat(own.get(scene.contract("alpha") + "/service-credits")
                        .expect(200)
                        .text())
                .contains("E-mail");
        var stranger = scene.desk().ofTenant(Role.CLIENT_MANAGER, "bravo");
        stranger.get(scene.contract("alpha") + "/service-credits").problem(404);
        assertThat(stranger.get(scene.contract("bravo") + "/service-credits")
                        .expect(200)
                        .text())
                .doesNotContain("E-mail");
    }
}
