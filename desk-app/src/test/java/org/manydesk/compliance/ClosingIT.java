package org.manydesk.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.PaperText;
import org.manydesk.scope.Role;

/**
 * October 2026 in London: what is asked to be left out, who decides, and that nothing moves once the month is closed. P1 is
 * answered in 30 minutes; each test has a client of its own.
 */
@OnTheDesk
class ClosingIT {
    private static final String MON_NOV_02 = "2026-11-02T09:00:00Z";
    private static final int CALLERS = 8;

    private static OctoberScene scene;

    @BeforeAll
    static void a_provider() {
        scene = OctoberScene.begun();
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void a_closed_month_stays_whatever_becomes_of_its_tickets() {
        var tickets = scene.october("acme");
        scene.at(MON_NOV_02);
        scene.admin()
                .post(scene.closings("acme"), Map.of("period", OctoberScene.OCTOBER))
                .expect(201);
        var before = scene.admin().get(scene.figures("acme")).expect(200).text();
        assertThat(scene.report("acme").at("/closed/by").asText())
                .isEqualTo(scene.administrator().email());
        scene.admin()
                .put("tickets/" + tickets.prompt() + "/status", Map.of("status", "RESOLVED"))
                .expect(200);
        scene.admin()
                .put("tickets/" + tickets.prompt() + "/status", Map.of("status", "OPEN"))
                .expect(200);
        scene.admin()
                .patch("tickets/" + tickets.late(), Map.of("priority", "P4"))
                .expect(200);
        scene.admin()
                .put("tickets/" + tickets.late() + "/merge", Map.of("into", tickets.prompt()))
                .expect(200);
        assertThat(scene.admin().get(scene.figures("acme")).expect(200).text()).isEqualTo(before);
        var manager = scene.desk().ofTenant(Role.CLIENT_MANAGER, "acme");
        var refused = manager.post(scene.exclusions("acme"), scene.wish(tickets.late(), "Too late"))
                .problem(409);
        assertThat(refused.path("detail").asText()).contains("2026-10", "closed");
        var november = scene.admin()
                .get(scene.contract("acme") + "/compliance?period=2026-11")
                .expect(200);
        assertThat(november.json().at("/metrics/0/met").asInt()
                        + november.json().at("/metrics/0/breached").asInt())
                .as("a clock is judged once")
                .isZero();
    }

    @Test
    void a_month_is_closed_once_in_its_order_when_it_is_over_and_decided() throws Exception {
        var late = scene.october("order").late();
        var manager = scene.desk().ofTenant(Role.CLIENT_MANAGER, "order");
        var asked = manager.post(scene.exclusions("order"), scene.wish(late, "Please"))
                .expect(201);
        assertThat(scene.admin()
                        .post(scene.closings("order"), Map.of("period", OctoberScene.OCTOBER))
                        .problem(409)
                        .path("detail")
                        .asText())
                .contains("not over");
        scene.at(MON_NOV_02);
        assertThat(scene.admin()
                        .post(scene.closings("order"), Map.of("period", OctoberScene.OCTOBER))
                        .problem(409)
                        .path("detail")
                        .asText())
                .contains(late);
        scene.decide(scene.admin(), "order", asked, "APPROVED").expect(200);
        for (var role : List.of(Role.AGENT, Role.BILLING))
            scene.desk()
                    .staff(role, "order")
                    .post(scene.closings("order"), Map.of("period", OctoberScene.OCTOBER))
                    .problem(403);
        var answers = atOnce(scene.admin(), scene.closings("order"), Map.of("period", OctoberScene.OCTOBER));
        assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(scene.admin().get(scene.closings("order")).expect(200).items())
                .hasSize(1);
        assertThat(scene.admin()
                        .post(scene.closings("order"), Map.of("period", "2026-09"))
                        .problem(409)
                        .path("detail")
                        .asText())
                .contains("2026-11");
        scene.admin().post(scene.closings("order"), Map.of("period", "2026-12")).problem(409);
        scene.admin().post(scene.closings("order"), Map.of("period", "October")).problem(422);
        var amendment = scene.admin()
                .post(scene.contract("order") + "/versions", Map.of("from", "2026-10-15"))
                .expect(201)
                .text("version");
        assertThat(scene.admin()
                        .put(scene.contract("order") + "/versions/" + amendment + "/activation")
                        .problem(409)
                        .path("detail")
                        .asText())
                .contains("2026-11-01");
    }

    @Test
    void the_database_refuses_to_change_what_is_closed() throws SQLException {
        scene.october("sealed");
        scene.at(MON_NOV_02);
        scene.admin()
                .post(scene.closings("sealed"), Map.of("period", OctoberScene.OCTOBER))
                .expect(201);
        for (var attempt : List.of(
                "UPDATE frozen_verdict SET outcome = 'MET' WHERE ref LIKE 'SEALED-%'",
                "DELETE FROM frozen_verdict WHERE ref LIKE 'SEALED-%'",
                "UPDATE closed_month SET closed_by = 'x' WHERE period = '2026-10'",
                "DELETE FROM closed_month WHERE period = '2026-10'",
                "INSERT INTO frozen_verdict (tenant_id, id, version, closed_month_id, contract_id, contract_version_id,"
                        + " period, ticket_id, ref, subject, metric, priority, target_seconds, started_at, outcome)"
                        + " SELECT tenant_id, id + 1, version, closed_month_id, contract_id, contract_version_id, period,"
                        + " ticket_id, ref, subject, 'NEXT_RESPONSE', priority, 1, started_at, 'MET'"
                        + " FROM frozen_verdict WHERE ref LIKE 'SEALED-%'"))
            try (var database = DeskAddress.database();
                    var statement = database.createStatement()) {
                assertThatThrownBy(() -> statement.executeUpdate(attempt))
                        .as(attempt)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("closed month");
            }
    }

    @Test
    void json_csv_pdf_and_trend_say_the_same() throws Exception {
        scene.october("same");
        var json = scene.report("same");
        var total = json.at("/totals/0");
        assertThat(total.path("met").asInt()).isEqualTo(1);
        assertThat(total.path("breached").asInt()).isEqualTo(1);
        assertThat(total.path("goal").asText()).isEqualTo("92.5");
        assertThat(total.path("kept").asBoolean()).isFalse();
        var csv = scene.admin()
                .with("Accept", "text/csv")
                .get(scene.figures("same"))
                .expect(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text().lines().filter(line -> line.startsWith("METRIC,")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("FIRST_RESPONSE,,1,1,0,0,0,50.00,92.5,missed"));
        for (var line : json.path("metrics"))
            assertThat(csv.text())
                    .contains("%s,%s,%s,%s,%s,%s,%s,"
                            .formatted(
                                    line.path("metric").asText(),
                                    line.path("priority").asText(),
                                    line.path("met"),
                                    line.path("breached"),
                                    line.path("overdue"),
                                    line.path("excluded"),
                                    line.path("running")));
        var pdf = scene.admin()
                .with("Accept", "application/pdf")
                .get(scene.figures("same"))
                .expect(200);
        assertThat(new PaperText(pdf.body()).words())
                .contains("First response, P1 1 1 0 0 0 50.00 % 95 % missed", "50.00 % 92.5 % missed");
        var trend = scene.admin()
                .get(scene.contract("same") + "/compliance/trend?period=2026-10")
                .expect(200);
        var october = trend.json().path("months").path(11);
        assertThat(october.path("period").asText()).isEqualTo(OctoberScene.OCTOBER);
        var judged = 0;
        for (var line : json.path("totals"))
            judged += line.path("met").asInt() + line.path("breached").asInt();
        assertThat(october.path("met").asInt() + october.path("breached").asInt())
                .isEqualTo(judged);
        scene.at(MON_NOV_02);
        var stillOpen = scene.admin()
                .get(scene.contract("same") + "/compliance/trend?period=2026-10")
                .json()
                .at("/months/11/metrics");
        scene.admin()
                .post(scene.closings("same"), Map.of("period", OctoberScene.OCTOBER))
                .expect(201);
        var closed = scene.admin()
                .get(scene.contract("same") + "/compliance/trend?period=2026-10")
                .json()
                .at("/months/11");
        assertThat(closed.path("metrics")).isEqualTo(stillOpen);
        assertThat(closed.path("isClosed").asBoolean()).isTrue();
        scene.admin().with("Accept", "image/png").get(scene.figures("same")).problem(406);
    }

    private static List<Answer> atOnce(Client caller, String path, Object body) throws Exception {
        var allThere = new CyclicBarrier(CALLERS);
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var started = new ArrayList<Future<Answer>>();
            for (int i = 0; i < CALLERS; i++)
                started.add(threads.submit(() -> {
                    allThere.await();
                    return caller.post(path, body);
                }));
            var answers = new ArrayList<Answer>();
            for (var one : started) answers.add(one.get());
            return answers;
        }
    }
}
