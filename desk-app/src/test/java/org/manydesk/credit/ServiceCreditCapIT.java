package org.manydesk.credit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Waiting;
import org.manydesk.scope.Role;

/** What a contract gives back in a calendar year stays within its cap, over many months and whoever acts at once. */
@OnTheDesk
class ServiceCreditCapIT {
    /** A month that fails is worth 25 % of 24.00, which is 6.00. */
    private static final String CAPPED =
            """
            {"capYear": "%s", "rules": [{"name": "Answers", "metric": "FIRST_RESPONSE", "priority": "P1",
               "model": "BANDS", "bands": [{"below": "95", "percent": "10"}, {"below": "80", "percent": "25"}]}]}""";

    /** The same, which a month without fault earns back. */
    private static final String EARNED_BACK =
            CAPPED.replaceFirst("\\{", "{\"earnBack\": {\"months\": 1, \"reach\": \"100\"}, ");

    /** A month that fails is worth 12.00, or 2.40 where the client picks the other rule. */
    private static final String CHOICE =
            """
            {"groups": [{"name": "one failure", "takes": "CLIENT_CHOICE"}], "capMonth": "50", "capYear": "14",
             "rules": [
              {"name": "Answers", "metric": "FIRST_RESPONSE", "model": "BANDS", "group": "one failure",
               "bands": [{"below": "95", "percent": "10"}]},
              {"name": "Answers in full", "metric": "FIRST_RESPONSE", "model": "PER_FULL_PERCENT", "target": "95",
               "measuredFrom": "HUNDRED", "percent": "2", "group": "one failure"}]}""";

    private CreditScene scene;

    @BeforeEach
    void a_provider() {
        scene = CreditScene.begun();
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    private void failed(String client, String month) {
        scene.month(client, month, true);
        scene.closed(client, month);
    }

    /** Such as {@code 2026-09 6.00}, by month. */
    private List<String> given(String client) {
        var given = new ArrayList<String>();
        for (var credit : scene.credits(client))
            given.add(credit.path("period").asText() + " "
                    + credit.at("/amount/amount").asText());
        return given.stream().sorted().toList();
    }

    private JsonNode credit(String client, String month) {
        for (var credit : scene.credits(client))
            if (credit.path("period").asText().equals(month)) return credit;
        throw new AssertionError(client + " has no credit for " + month);
    }

    @Test
    void the_cap_is_given_in_parts_until_nothing_is_left_and_the_next_year_begins_anew() {
        scene.client("acme", CAPPED.formatted("14"));
        for (var month : List.of("2026-09", "2026-10")) failed("acme", month);
        assertThat(given("acme")).containsExactly("2026-09 6.00", "2026-10 6.00");
        failed("acme", "2026-11");
        assertThat(given("acme")).as("the rest").contains("2026-11 2.00");
        failed("acme", "2026-12");
        assertThat(given("acme")).as("nothing is left of 14.00").hasSize(3);
        scene.closed("acme", "2027-01");
        failed("acme", "2027-02");
        assertThat(given("acme")).containsExactly("2026-09 6.00", "2026-10 6.00", "2026-11 2.00", "2027-02 6.00");
        for (var month : List.of("2026-09", "2026-10", "2026-11", "2027-02"))
            scene.decide("acme", credit("acme", month), "APPROVED").expect(200);
        scene.month("acme", "2027-03", false);
        scene.at("2027-04-02T09:00:00Z");
        assertThat(scene.run("acme", "2027-03").at("/net/amount").asText())
                .as("24.00 less 14.00 of the one year and 6.00 of the next")
                .isEqualTo("4.00");
    }

    @Test
    void a_refused_credit_frees_its_room() {
        scene.client("refused", CAPPED.formatted("8"));
        failed("refused", "2026-09");
        scene.decide("refused", credit("refused", "2026-09"), "REFUSED").expect(200);
        failed("refused", "2026-10");
        assertThat(credit("refused", "2026-10").at("/amount/amount").asText()).isEqualTo("6.00");
        scene.decide("refused", credit("refused", "2026-10"), "APPROVED").expect(200);
        failed("refused", "2026-11");
        assertThat(credit("refused", "2026-11").at("/amount/amount").asText())
                .as("what is approved takes its room")
                .isEqualTo("2.00");
    }

    @Test
    void a_credit_that_was_earned_back_frees_its_room() {
        scene.client("earned", EARNED_BACK.formatted("8"));
        failed("earned", "2026-09");
        scene.month("earned", "2026-10", false);
        scene.closed("earned", "2026-10");
        assertThat(credit("earned", "2026-09").path("state").asText()).isEqualTo("EARNED_BACK");
        failed("earned", "2026-11");
        assertThat(credit("earned", "2026-11").at("/amount/amount").asText()).isEqualTo("6.00");
    }

    /** Both stand before the audit trail, which a test holds; whoever comes second must know what the first one gave. */
    @Test
    void two_months_that_are_closed_at_once_stay_within_the_cap() throws Exception {
        scene.client("twice", CAPPED.formatted("8"));
        scene.month("twice", "2026-09", true);
        scene.month("twice", "2026-10", true);
        scene.at("2026-11-02T09:00:00Z");
        var closed = inARow("twice", closing("twice", "2026-09"), closing("twice", "2026-10"));
        assertThat(closed).extracting(Answer::status).containsExactly(201, 201);
        assertThat(given("twice")).containsExactly("2026-09 6.00", "2026-10 2.00");
    }

    @Test
    void a_month_that_is_closed_while_the_client_picks_for_another_stays_within_the_cap() throws Exception {
        scene.client("picked", CHOICE);
        failed("picked", "2026-09");
        var pick = scene.contract("picked") + "/service-credits/"
                + credit("picked", "2026-09").path("id").asText() + "/choice";
        scene.desk()
                .ofTenant(Role.CLIENT_MANAGER, "picked")
                .put(pick, Map.of("rules", List.of("Answers")))
                .expect(200);
        assertThat(given("picked")).containsExactly("2026-09 2.40");
        scene.month("picked", "2026-10", true);
        scene.at("2026-11-02T09:00:00Z");
        var manager = scene.desk().ofTenant(Role.CLIENT_MANAGER, "picked");
        var deeds = inARow(
                "picked",
                closing("picked", "2026-10"),
                () -> manager.put(pick, Map.of("rules", List.of("Answers in full"))));
        assertThat(deeds).extracting(Answer::status).containsExactly(201, 200);
        assertThat(given("picked")).containsExactly("2026-09 2.40", "2026-10 11.60");
    }

    private Callable<Answer> closing(String client, String month) {
        var admin = scene.admin();
        return () -> admin.post(scene.closings(client), Map.of("period", month));
    }

    /** Lets the second begin as soon as the first one waits, and both go on as soon as the second one waits, too. */
    private List<Answer> inARow(String client, Callable<Answer> first, Callable<Answer> second) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2);
                var database = DeskAddress.database()) {
            database.setAutoCommit(false);
            try (var trail = database.prepareStatement("SELECT id FROM audit_chain WHERE id ="
                    + " (SELECT id FROM tenant WHERE tenant_key = ? AND provider_id = ?) FOR UPDATE")) {
                trail.setString(1, client);
                trail.setLong(2, Long.parseLong(scene.desk().id()));
                assertThat(trail.executeQuery().next()).isTrue();
            }
            var one = waiting(database, threads.submit(first), 1);
            var other = waiting(database, threads.submit(second), 2);
            database.rollback();
            return List.of(one.get(), other.get());
        }
    }

    private static Future<Answer> waiting(Connection database, Future<Answer> begun, int together)
            throws SQLException, InterruptedException {
        Waiting.forLocks(database, begun, together);
        return begun;
    }
}
