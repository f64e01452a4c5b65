package org.manydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.PaperText;
import org.manydesk.harness.Waiting;
import org.manydesk.probe.Probing;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Role;
import org.manydesk.secret.Secret;

/** The product probes its own wall, on the running product: finds nothing where there is nothing, and a hole where one is. */
@OnTheDesk
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // the second probe is of a wall with a hole
class WallProbeIT {
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final long VISIT = Ids.next();

    private static Desk desk;
    private static JsonNode clean;

    @BeforeAll
    static void a_provider_with_two_clients_is_probed_and_asks_twice() throws SQLException {
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("beta");
        desk.staff(Role.AGENT, "acme");
        desk.ofTenant(Role.REQUESTER, "beta");
        desk.staff(Role.LEAD); // reaches nobody
        change("INSERT INTO scim_token (tenant_id, id, version, name, token_hash, created_by, created_at, visits_until)"
                + " SELECT MAX(id), " + VISIT + ", 1, 'Another probe', REPEAT('x', 32), 'probe', '2026-01-02',"
                + " '2090-01-01' FROM tenant");
        var first = desk.admin().post("wall-probes", Map.of()).expect(202).text("id");
        assertThat(desk.admin().post("wall-probes", Map.of()).expect(202).text("id"))
                .isEqualTo(first);
        clean = over(first);
    }

    private static JsonNode over(String id) {
        return Waiting.until(
                PATIENCE,
                () -> desk.admin().get("wall-probes/" + id).expect(200).json(),
                probe -> !List.of("WAITING", "RUNNING")
                        .contains(probe.path("state").asText()));
    }

    private static String id(JsonNode probe) {
        return probe.path("id").asText();
    }

    @Test
    @Order(1)
    void nothing_goes_over_the_wall_of_the_running_product() {
        assertThat(desk.admin()
                        .get("wall-probes/" + id(clean) + "/trials?wrong=true")
                        .text())
                .isEqualTo("{\"items\":[],\"next\":null}");
        assertThat(clean.path("state").asText()).as(clean.toString()).isEqualTo("CLEAN");
        assertThat(clean.path("tried").asInt()).isGreaterThan(5_000);
        assertThat(clean.path("operations").asInt()).isGreaterThan(200);
        assertThat(clean.path("pages").asInt()).isGreaterThan(35);
        assertThat(clean.path("product").asText()).startsWith("0.");
        assertThat(clean.path("stepsDone").asInt())
                .isEqualTo(clean.path("steps").asInt());
    }

    @Test
    @Order(1)
    void the_list_has_it_once_although_it_was_asked_for_twice() {
        assertThat(desk.admin().get("wall-probes").expect(200).items().map(WallProbeIT::id))
                .containsExactly(id(clean));
        assertThat(desk.admin().get("audit?limit=200").expect(200).text())
                .contains("WALL_PROBE_STARTED", "WALL_PROBE_CLEAN");
    }

    @Test
    @Order(1)
    void rows_are_counted_for_every_role_and_for_who_reaches_nobody() throws SQLException {
        assertThat(read("SELECT GROUP_CONCAT(DISTINCT who ORDER BY who) FROM wall_trial WHERE kind = 'ROWS' AND"
                        + " probe_id = " + id(clean)))
                .isEqualTo("ADMIN,AGENT,LEAD,REQUESTER");
    }

    @Test
    @Order(1)
    void a_token_of_somebody_planted_and_of_a_planted_clients_directory_opens_nothing() throws SQLException {
        var person =
                known("access_token", "kind = 'API' AND provider_id IN (SELECT id FROM provider WHERE hidden = 1)");
        Client.withToken(person.value()).get("tickets").problem(401);
        var directory = known(
                "scim_token",
                "tenant_id IN (SELECT t.id FROM tenant t JOIN provider p ON p.id = t.provider_id WHERE p.hidden = 1)");
        assertThat(Client.withToken(directory.value()).get("/scim/v2/Users").status())
                .isEqualTo(401);
    }

    /** The secret that one of these tokens has from now on. */
    private static Secret known(String table, String which) throws SQLException {
        var secret = Secret.random();
        try (var database = DeskAddress.database();
                var statement = database.prepareStatement(
                        "UPDATE " + table + " SET token_hash = ? WHERE " + which + " ORDER BY id LIMIT 1")) {
            statement.setBytes(1, secret.sha256());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        return secret;
    }

    @Test
    @Order(1)
    void the_directory_of_a_client_is_tried_against_the_people_of_others_and_is_shown_its_own() throws SQLException {
        assertThat(
                        read("SELECT GROUP_CONCAT(DISTINCT CONCAT(method, ' ', what, ' ', status) SEPARATOR ', ') FROM wall_trial WHERE who = 'directory' AND probe_id = "
                                        + id(clean))
                                .split(", "))
                .containsExactlyInAnyOrder(
                        "DELETE /scim/v2/Users/{user} 404",
                        "GET /scim/v2/Users 200",
                        "GET /scim/v2/Users/{user} 404",
                        "GET /scim/v2/Users?filter 200",
                        "PATCH /scim/v2/Users/{user} 404",
                        "PUT /scim/v2/Users/{user} 404");
        assertThat(read("SELECT CONCAT(COUNT(*), ' of ', COUNT(visits_until)) FROM scim_token WHERE id = " + VISIT))
                .as("another probe's visit goes on")
                .isEqualTo("1 of 1");
        assertThat(read("SELECT COUNT(*) FROM scim_token WHERE visits_until IS NOT NULL AND id <> " + VISIT))
                .isEqualTo("0");
    }

    @Test
    @Order(1)
    void every_trial_says_what_who_whose_and_how_it_ended_page_by_page() {
        var trials = "wall-probes/" + id(clean) + "/trials";
        var first = desk.admin().get(trials + "?limit=2").expect(200);
        assertThat(first.items()).hasSize(2);
        var second = desk.admin()
                .get(trials + "?limit=2&cursor=" + first.text("next"))
                .expect(200);
        assertThat(second.text()).isNotEqualTo(first.text());
        assertThat(second.items()).allSatisfy(trial -> {
            assertThat(trial.path("what").asText()).isNotEmpty();
            assertThat(trial.path("whose").asText()).isNotEmpty();
            assertThat(trial.path("at").asText()).startsWith("20");
        });
    }

    @Test
    @Order(1)
    void the_report_on_paper_says_what_was_tried_how_and_with_which_outcome() throws IOException {
        var paper = desk.admin()
                .with("Accept", "application/pdf")
                .get("wall-probes/" + id(clean))
                .expect(200);
        assertThat(new PaperText(paper.body()).words())
                .contains(
                        "Nothing went over the wall",
                        "/tickets/{ref}/attachments/{file}",
                        "clients/:key/go-live",
                        "Rows of real clients",
                        "What is pushed to open pages",
                        "What is clicked on a page is not tried");
    }

    @Test
    @Order(1)
    void nothing_that_was_planted_is_seen_and_nobody_signs_in_to_it() throws SQLException {
        assertThat(Desk.operator().get("providers?limit=200").expect(200).text())
                .doesNotContain("Probe, here");
        assertThat(desk.admin().get("tenants").expect(200).text()).doesNotContain("alpha");
        assertThat(read("SELECT COUNT(*) FROM access_token a JOIN provider p ON p.id = a.provider_id"
                        + " WHERE p.hidden = 1 AND a.kind = 'SESSION'"))
                .isEqualTo("0");
        var planted = read("SELECT u.email FROM user_account u JOIN provider p ON p.id = u.provider_id"
                + " WHERE p.hidden = 1 AND u.role = 'OPERATOR' LIMIT 1");
        assertThat(read("SELECT COUNT(*) FROM user_account u JOIN provider p ON p.id = u.provider_id"
                        + " WHERE p.hidden = 1 AND u.password_hash IS NOT NULL"))
                .isEqualTo("0");
        Client.anonymous()
                .post("sessions", Map.of("email", planted, "password", Desk.PASSWORD))
                .problem(401);
    }

    @Test
    @Order(1)
    void nobody_else_sees_the_report() {
        var other = Desk.fresh().admin();
        for (var path : List.of("wall-probes/" + id(clean), "wall-probes/" + id(clean) + "/trials"))
            other.get(path).problem(404);
        assertThat(other.get("wall-probes").expect(200).items()).isEmpty();
        desk.staff(Role.AGENT, "acme").get("wall-probes/" + id(clean)).problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "acme")
                .get("wall-probes/" + id(clean))
                .problem(404);
    }

    /** The agent who is denied the other planted client is no longer denied it, by a row beside the wall. */
    @Test
    @Order(2)
    void a_hole_is_found_and_told() throws SQLException, IOException {
        for (int old = 1; old <= Probing.KEPT; old++)
            change(
                    "INSERT INTO wall_probe (provider_id, id, version, state, asked_by, asked_at, product, operations, pages,"
                            + " steps, steps_done, doing, tried, wrong, reason) SELECT provider_id, " + old
                            + ", 1, 'CLEAN',"
                            + " asked_by, asked_at, product, 0, 0, 0, 0, '', 0, 0, '' FROM wall_probe WHERE id = "
                            + id(clean));
        change("DELETE FROM assignment WHERE effect = 'DENY' AND provider_id IN (SELECT id FROM provider WHERE hidden"
                + " = 1)");
        var leak = over(desk.admin().post("wall-probes", Map.of()).expect(202).text("id"));
        assertThat(leak.path("state").asText()).as(leak.toString()).isEqualTo("LEAK");
        assertThat(leak.path("wrong").asInt()).isPositive();
        assertThat(read("SELECT CONCAT(COUNT(*), ' from ', MIN(id)) FROM wall_probe WHERE provider_id = (SELECT"
                        + " provider_id FROM wall_probe WHERE id = " + id(clean) + ")"))
                .isEqualTo(Probing.KEPT + " from 3");
        var wrong = all("wall-probes/" + id(leak) + "/trials?wrong=true&limit=200");
        assertThat(wrong)
                .allSatisfy(trial -> assertThat(trial.path("who").asText()).isIn("AGENT who is denied", "ADMIN"));
        assertThat(wrong.stream().map(trial -> trial.path("what").asText()))
                .contains("/tickets/{ref}", "/tickets", "tickets/:ref");
        assertThat(wrong.stream().map(trial -> trial.path("kind").asText()))
                .contains("FOREIGN", "SEARCH", "PUSH", "PAGE");
        var paper = desk.admin()
                .with("Accept", "application/pdf")
                .get("wall-probes/" + id(leak))
                .expect(200);
        assertThat(new PaperText(paper.body()).words()).contains("What did not end as it must", "AGENT who is denied");
        assertThat(desk.admin().get("audit?limit=200").expect(200).text()).contains("WALL_PROBE_FOUND_LEAKS");
        change("DELETE FROM wall_ground"); // what the agent wrote there is left behind; the next probe plants anew
    }

    private static List<JsonNode> all(String path) {
        var all = new ArrayList<JsonNode>();
        for (var cursor = ""; ; ) {
            var page = desk.admin().get(path + cursor).expect(200);
            page.items().forEach(all::add);
            if (page.json().path("next").isNull()) return all;
            cursor = "&cursor=" + page.text("next");
        }
    }

    private static String read(String sql) throws SQLException {
        try (var database = DeskAddress.database();
                var rows = database.createStatement().executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static void change(String sql) throws SQLException {
        try (var database = DeskAddress.database();
                var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
