package org.manydesk.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.rest.Json;
import org.manydesk.scope.Role;

/**
 * Autumn 2026 in London: of two P1 tickets a month one is answered after hours, which is half of what was promised. Each of
 * the two is charged 12.00.
 */
@OnTheDesk
class ServiceCreditsIT {
    private static final String BANDS =
            """
            {"rules": [{"name": "Answers", "metric": "FIRST_RESPONSE", "priority": "P1", "model": "BANDS",
               "bands": [{"below": "95", "percent": "10"}, {"below": "80", "percent": "25"}]}]}""";
    private static final String EARNED_BACK =
            """
            {"rules": [{"name": "Answers", "metric": "FIRST_RESPONSE", "model": "BANDS",
               "bands": [{"below": "95", "percent": "10"}]}],
             "earnBack": {"months": 1, "reach": "100"}, "expiresAfter": 1}""";
    private static final String CHOICE =
            """
            {"groups": [{"name": "one failure", "takes": "CLIENT_CHOICE"}], "capMonth": "50", "rules": [
              {"name": "Answers", "metric": "FIRST_RESPONSE", "model": "BANDS", "group": "one failure",
               "bands": [{"below": "95", "percent": "10"}]},
              {"name": "Answers in full", "metric": "FIRST_RESPONSE", "model": "PER_FULL_PERCENT", "target": "95",
               "measuredFrom": "HUNDRED", "percent": "2", "group": "one failure"}]}""";

    private static Desk desk;
    private static Desk.Person admin;

    @BeforeAll
    static void a_provider() {
        at("2026-09-01T08:00:00Z");
        desk = Desk.fresh();
        admin = desk.person(Role.ADMIN, null);
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void a_credit_is_drafted_from_frozen_verdicts_approved_and_taken_off_one_invoice() throws Exception {
        client("acme", BANDS);
        var late = month("acme", "2026-09", true);
        closed("acme", "2026-09");
        var drafted = credits("acme").path(0);
        assertThat(drafted.path("state").asText()).isEqualTo("DRAFT");
        assertThat(drafted.at("/base/amount").asText()).isEqualTo("24.00");
        assertThat(drafted.at("/amount/amount").asText()).isEqualTo("6.00");
        assertThat(drafted.at("/parts/0/achieved").asText()).isEqualTo("50.00");
        assertThat(drafted.path("evidence")).hasSize(1);
        assertThat(drafted.at("/evidence/0/ticket").asText()).isEqualTo(late);
        assertThat(run("acme", "2026-09").at("/net/amount").asText())
                .as("not approved yet")
                .isEqualTo("24.00");
        decide("acme", drafted, "APPROVED").expect(200);
        decide("acme", drafted, "REFUSED").problem(409);
        month("acme", "2026-10", false);
        month("acme", "2026-11", false);
        at("2026-12-01T09:00:00Z");
        var nets = new ArrayList<String>();
        for (var answer :
                atOnce(nth -> admin().post(runs("acme"), Map.of("period", nth % 2 == 0 ? "2026-10" : "2026-11"))))
            nets.add(admin().get("invoices/" + answer.text("invoice"))
                    .json()
                    .at("/net/amount")
                    .asText());
        assertThat(nets).containsOnly("24.00", "18.00").hasSize(8);
        assertThat(nets.stream().filter("18.00"::equals)).hasSize(4);
        assertThat(credits("acme").at("/0/state").asText()).isEqualTo("APPLIED");
        assertThat(admin().get("service-credits?state=APPLIED&tenant=acme").items())
                .hasSize(1);
        assertThat(admin().get("service-credits?state=ACCRUED&tenant=acme").items())
                .isEmpty();
    }

    @Test
    void on_the_invoice_it_is_a_line_that_lowers_the_vat_and_a_discarded_draft_gives_it_back() {
        client("paper", BANDS);
        month("paper", "2026-09", true);
        closed("paper", "2026-09");
        decide("paper", credits("paper").path(0), "APPROVED").expect(200);
        var invoice = run("paper", "2026-09");
        var line = invoice.at("/lines/1");
        assertThat(line.path("name").asText()).isEqualTo("Service credit");
        assertThat(line.path("note").asText()).isEqualTo("For September 2026: 25 % of 24.00 EUR, before caps");
        assertThat(line.at("/amount/amount").asText()).isEqualTo("-6.00");
        assertThat(invoice.at("/net/amount").asText()).isEqualTo("18.00");
        assertThat(invoice.at("/vat/amount").asText()).isEqualTo("3.60");
        var path = "invoices/" + invoice.path("id").asText();
        assertThat(admin().get(path + "/lines/2/usage").expect(200).items()).isEmpty();
        admin().delete(path).expect(204);
        assertThat(credits("paper").at("/0/state").asText()).isEqualTo("ACCRUED");
        var again = run("paper", "2026-09");
        assertThat(again.at("/net/amount").asText()).isEqualTo("18.00");
        var issued = "invoices/" + again.path("id").asText();
        admin().put(issued + "/approval").expect(200);
        admin().put(issued + "/issue").expect(200);
        var csv = admin().with("Accept", "text/csv").get(issued).expect(200).text();
        assertThat(csv).contains("Service credit", ",-6.00,", ",18.00,3.60,21.60,");
        var manager = desk.ofTenant(Role.CLIENT_MANAGER, "paper");
        var told = manager.get(contract("paper") + "/service-credits")
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(told.path("state").asText()).isEqualTo("APPLIED");
        assertThat(told.path("invoice").asText()).startsWith("INV-");
    }

    @Test
    void a_credit_is_earned_back_by_a_good_month_held_until_then_and_expires() {
        client("held", EARNED_BACK);
        month("held", "2026-09", true);
        closed("held", "2026-09");
        decide("held", credits("held").path(0), "APPROVED").expect(200);
        assertThat(run("held", "2026-09").at("/net/amount").asText())
                .as("still held")
                .isEqualTo("24.00");
        month("held", "2026-10", false);
        closed("held", "2026-10");
        assertThat(credits("held").at("/0/state").asText()).isEqualTo("EARNED_BACK");
        month("held", "2026-11", true);
        closed("held", "2026-11");
        decide("held", credits("held").path(0), "APPROVED").expect(200);
        month("held", "2026-12", true);
        closed("held", "2026-12");
        assertThat(credits("held").at("/1/state").asText()).isEqualTo("ACCRUED");
        at("2027-02-01T09:00:00Z");
        admin().post(closings("held"), Map.of("period", "2027-01")).expect(201);
        assertThat(credits("held").at("/1/state").asText()).isEqualTo("EXPIRED");
    }

    @Test
    void the_client_picks_of_an_exclusive_group_until_it_is_decided() {
        client("choice", CHOICE);
        month("choice", "2026-09", true);
        closed("choice", "2026-09");
        var credit = credits("choice").path(0);
        assertThat(credit.at("/amount/amount").asText())
                .as("the highest, within the cap")
                .isEqualTo("12.00");
        var pick = contract("choice") + "/service-credits/" + credit.path("id").asText() + "/choice";
        var manager = desk.ofTenant(Role.CLIENT_MANAGER, "choice");
        assertThat(manager.put(pick, Map.of("rules", List.of("Answers")))
                        .expect(200)
                        .json()
                        .at("/amount/amount")
                        .asText())
                .isEqualTo("2.40");
        manager.put(pick, Map.of("rules", List.of("Something else"))).problem(422);
        admin().put(pick, Map.of("rules", List.of("Answers"))).problem(403);
        decide("choice", credit, "REFUSED").expect(200);
        manager.put(pick, Map.of("rules", List.of())).problem(409);
    }

    @Test
    void who_may_not_decides_nothing_and_strangers_see_nothing() throws SQLException {
        client("alpha", BANDS);
        client("bravo", BANDS);
        month("alpha", "2026-09", true);
        closed("alpha", "2026-09");
        var credit = credits("alpha").path(0);
        for (var role : List.of(Role.LEAD, Role.AGENT))
            put(desk.staff(role, "alpha"), "alpha", credit, "APPROVED").problem(403);
        put(desk.ofTenant(Role.CLIENT_MANAGER, "alpha"), "alpha", credit, "APPROVED")
                .problem(403);
        for (var stranger : List.of(desk.staff(Role.BILLING, "bravo"), desk.ofTenant(Role.CLIENT_MANAGER, "bravo"))) {
            put(stranger, "alpha", credit, "APPROVED").problem(404);
            stranger.get(contract("alpha") + "/service-credits").problem(404);
            assertThat(stranger.get("service-credits").expect(200).text())
                    .doesNotContain(credit.path("id").asText());
        }
        put(desk.staff(Role.BILLING, "alpha"), "alpha", credit, "APPROVED").expect(200);
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
        desk.tenant("faults");
        var told = admin().post("tenants/faults/contracts", terms).problem(422).findValuesAsText("pointer");
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

    private static void client(String key, String schedule) {
        desk.tenant(key);
        var terms = Contracts.usual(key.toUpperCase(Locale.ROOT) + "-C1", "2026-01-01");
        try {
            terms.set("serviceCredits", Json.mapper().readTree(schedule));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        desk.contract(key, terms);
    }

    /** Two P1 tickets on the second working Monday or so; answers the ref of the one that is answered late, or in time. */
    private static String month(String tenant, String month, boolean failing) {
        at(month + "-09T10:00:00Z");
        var prompt = opened(tenant);
        var other = opened(tenant);
        reply(prompt);
        if (failing) at(month + "-09T12:00:00Z");
        reply(other);
        for (var ref : List.of(prompt, other))
            admin().put("tickets/" + ref + "/status", Map.of("status", "RESOLVED"))
                    .expect(200);
        return other;
    }

    private static String opened(String tenant) {
        var ticket = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", "ann@" + tenant + ".example", "name", "Ann"),
                "priority", "P1");
        return admin().post("tenants/" + tenant + "/tickets", ticket)
                .expect(201)
                .text("ref");
    }

    private static void reply(String ref) {
        admin().post("tickets/" + ref + "/messages", Map.of("kind", "REPLY", "body", "On it."))
                .expect(201);
    }

    private static void closed(String tenant, String month) {
        at(YearMonth.parse(month).plusMonths(1) + "-02T09:00:00Z");
        admin().post(closings(tenant), Map.of("period", month)).expect(201);
    }

    private static JsonNode credits(String tenant) {
        return admin().get(contract(tenant) + "/service-credits")
                .expect(200)
                .json()
                .path("items");
    }

    private static Answer decide(String tenant, JsonNode credit, String decision) {
        return put(admin(), tenant, credit, decision);
    }

    private static Answer put(Client who, String tenant, JsonNode credit, String decision) {
        var path = contract(tenant) + "/service-credits/" + credit.path("id").asText() + "/decision";
        return who.put(path, Map.of("decision", decision, "note", "As agreed."));
    }

    private static JsonNode run(String tenant, String month) {
        var run = admin().post(runs(tenant), Map.of("period", month)).expect(201);
        return admin().get("invoices/" + run.text("invoice")).expect(200).json();
    }

    private static String runs(String tenant) {
        return contract(tenant) + "/invoice-runs";
    }

    private static String closings(String tenant) {
        return contract(tenant) + "/compliance/closings";
    }

    private static String contract(String tenant) {
        return "tenants/" + tenant + "/contracts/" + tenant.toUpperCase(Locale.ROOT) + "-C1";
    }

    /** Sessions end after twelve hours, so that everyone signs in anew. */
    private static Client admin() {
        return admin.signIn();
    }

    private static void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
        if (desk != null)
            desk = new Desk(
                    desk.id(), desk.mark(), Client.signIn("admin-" + desk.mark() + "@msp.example", Desk.PASSWORD));
    }

    private static List<Answer> atOnce(IntFunction<Answer> call) throws Exception {
        var callers = 8;
        var allThere = new CyclicBarrier(callers);
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var started = new ArrayList<Future<Answer>>();
            for (int i = 0; i < callers; i++) {
                int nth = i;
                started.add(threads.submit(() -> {
                    allThere.await();
                    return call.apply(nth);
                }));
            }
            var answers = new ArrayList<Answer>();
            for (var one : started) answers.add(one.get());
            return answers;
        }
    }
}
