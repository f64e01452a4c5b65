package org.manydesk.credit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** A service credit from its closed month to the invoice that takes it off. */
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
    void a_credit_is_drafted_from_frozen_verdicts_approved_and_taken_off_one_invoice() throws Exception {
        scene.client("acme", BANDS);
        var late = scene.month("acme", "2026-09", true);
        scene.closed("acme", "2026-09");
        var drafted = scene.credits("acme").path(0);
        assertThat(drafted.path("state").asText()).isEqualTo("DRAFT");
        assertThat(drafted.at("/base/amount").asText()).isEqualTo("24.00");
        assertThat(drafted.at("/amount/amount").asText()).isEqualTo("6.00");
        assertThat(drafted.at("/parts/0/achieved").asText()).isEqualTo("50.00");
        assertThat(drafted.path("evidence")).hasSize(1);
        assertThat(drafted.at("/evidence/0/ticket").asText()).isEqualTo(late);
        assertThat(scene.run("acme", "2026-09").at("/net/amount").asText())
                .as("not approved yet")
                .isEqualTo("24.00");
        scene.decide("acme", drafted, "APPROVED").expect(200);
        scene.decide("acme", drafted, "REFUSED").problem(409);
        scene.month("acme", "2026-10", false);
        scene.month("acme", "2026-11", false);
        scene.at("2026-12-01T09:00:00Z");
        var nets = new ArrayList<String>();
        for (var answer : atOnce(
                nth -> scene.admin().post(scene.runs("acme"), Map.of("period", nth % 2 == 0 ? "2026-10" : "2026-11"))))
            nets.add(scene.admin()
                    .get("invoices/" + answer.text("invoice"))
                    .json()
                    .at("/net/amount")
                    .asText());
        assertThat(nets).containsOnly("24.00", "18.00").hasSize(8);
        assertThat(nets.stream().filter("18.00"::equals)).hasSize(4);
        assertThat(scene.credits("acme").at("/0/state").asText()).isEqualTo("APPLIED");
        assertThat(scene.admin()
                        .get("service-credits?state=APPLIED&tenant=acme")
                        .items())
                .hasSize(1);
        assertThat(scene.admin()
                        .get("service-credits?state=ACCRUED&tenant=acme")
                        .items())
                .isEmpty();
    }

    @Test
    void where_it_is_agreed_a_credit_note_gives_it_back_once_the_invoice_is_issued() {
        scene.client("noted", BANDS.replaceFirst("\\{", "{\"application\": \"CREDIT_NOTE\","));
        scene.month("noted", "2026-09", true);
        scene.closed("noted", "2026-09");
        scene.decide("noted", scene.credits("noted").path(0), "APPROVED").expect(200);
        var invoice = "invoices/" + scene.run("noted", "2026-09").path("id").asText();
        assertThat(scene.credits("noted").at("/0/state").asText()).isEqualTo("ACCRUED");
        scene.admin().put(invoice + "/approval").expect(200);
        scene.admin().put(invoice + "/issue").expect(200);
        var granted = scene.credits("noted").path(0);
        assertThat(granted.path("state").asText()).isEqualTo("APPLIED");
        assertThat(granted.path("application").asText()).isEqualTo("CREDIT_NOTE");
        assertThat(scene.admin().get(invoice + "/credit-notes").items())
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.path("number")).isEqualTo(granted.path("creditNote"));
                    assertThat(note.at("/net/amount").asText()).isEqualTo("6.00");
                    assertThat(note.at("/vat/amount").asText()).isEqualTo("1.20");
                });
        scene.admin().put(invoice + "/issue").expect(200);
        assertThat(scene.admin().get(invoice + "/credit-notes").items()).hasSize(1);
        scene.month("noted", "2026-10", false);
        scene.at("2026-12-01T09:00:00Z");
        assertThat(scene.run("noted", "2026-10").at("/net/amount").asText()).isEqualTo("24.00");
    }

    @Test
    void what_a_former_member_was_promised_on_a_statement_lowers_its_own_next_invoice() {
        scene.client("former", BANDS.replaceFirst("\\{", "{\"application\": \"CREDIT_NOTE\","));
        scene.client("payer", BANDS);
        var billedWith = scene.contract("former") + "/billed-with";
        scene.admin()
                .put(billedWith, Map.of("tenant", "payer", "contract", "PAYER-C1"))
                .expect(200);
        scene.month("former", "2026-09", true);
        scene.closed("former", "2026-09");
        scene.approved("former", "2026-09");
        var group = scene.approved("payer", "2026-09");
        scene.admin().put(group + "/issue").expect(200);
        scene.admin().delete(billedWith).expect(204);
        scene.decide("former", scene.credits("former").path(0), "APPROVED").expect(200);
        var granted = scene.credits("former").path(0);
        assertThat(granted.path("state").asText())
                .as("no note corrects a statement")
                .isEqualTo("ACCRUED");
        assertThat(granted.path("application").asText()).isEqualTo("ALLOWANCE");
        scene.month("former", "2026-10", false);
        scene.at("2026-12-01T09:00:00Z");
        var own = scene.run("former", "2026-10");
        assertThat(own.path("lines"))
                .extracting(line -> line.path("name").asText() + " "
                        + line.at("/amount/amount").asText())
                .containsExactly("Tickets 24.00", "Service credit -6.00");
        assertThat(own.path("statement").asBoolean()).isFalse();
        assertThat(scene.credits("former").at("/0/state").asText()).isEqualTo("APPLIED");
        assertThat(scene.admin().get(group + "/credit-notes").items()).isEmpty();
    }

    @Test
    void a_credit_on_what_is_taxed_in_two_ways_takes_a_line_of_each_and_is_given_once() {
        scene.client("apart", BANDS, card -> ((ArrayNode) card.path("lines"))
                .addObject()
                .put("name", "Training")
                .put("charge", "PER_MONTH")
                .put("model", "STANDARD")
                .put("unitPrice", "12.00")
                .putObject("vatExemption")
                .put("reason", "Vocational training"));
        scene.month("apart", "2026-09", true);
        scene.closed("apart", "2026-09");
        var credit = scene.credits("apart").path(0);
        assertThat(credit.at("/amount/amount").asText()).isEqualTo("9.00");
        scene.decide("apart", credit, "APPROVED").expect(200);
        var invoice = scene.run("apart", "2026-09");
        assertThat(invoice.path("lines"))
                .extracting(line -> line.path("name").asText() + " "
                        + line.at("/amount/amount").asText() + " "
                        + line.path("vatCategory").asText())
                .containsExactly(
                        "Tickets 24.00 S", "Training 12.00 E", "Service credit -6.00 S", "Service credit -3.00 E");
        assertThat(scene.credits("apart").at("/0/state").asText()).isEqualTo("APPLIED");
        scene.month("apart", "2026-10", false);
        scene.at("2026-12-01T09:00:00Z");
        assertThat(scene.run("apart", "2026-10").at("/net/amount").asText()).isEqualTo("36.00");
    }

    @Test
    void approved_at_once_by_many_it_is_one_credit_note() throws Exception {
        scene.client("often", BANDS.replaceFirst("\\{", "{\"application\": \"CREDIT_NOTE\","));
        scene.month("often", "2026-09", true);
        scene.closed("often", "2026-09");
        var invoice = scene.approved("often", "2026-09");
        var credit = scene.credits("often").path(0);
        var deeds = atOnce(nth -> nth % 2 == 0
                ? scene.decide("often", credit, "APPROVED")
                : scene.admin().put(invoice + "/issue"));
        assertThat(deeds.stream().filter(answer -> answer.status() >= 500)).isEmpty();
        assertThat(scene.credits("often").at("/0/state").asText()).isEqualTo("APPLIED");
        assertThat(scene.admin().get(invoice + "/credit-notes").items()).hasSize(1);
        assertThat(scene.admin()
                        .get("service-credits?state=ACCRUED&tenant=often")
                        .items())
                .isEmpty();
    }

    @Test
    void on_the_invoice_it_is_a_line_that_lowers_the_vat_and_a_discarded_draft_gives_it_back() {
        scene.client("paper", BANDS);
        scene.month("paper", "2026-09", true);
        scene.closed("paper", "2026-09");
        scene.decide("paper", scene.credits("paper").path(0), "APPROVED").expect(200);
        var invoice = scene.run("paper", "2026-09");
        var line = invoice.at("/lines/1");
        assertThat(line.path("name").asText()).isEqualTo("Service credit");
        assertThat(line.path("note").asText()).isEqualTo("For September 2026: 25 % of 24.00 EUR, before caps");
        assertThat(line.at("/amount/amount").asText()).isEqualTo("-6.00");
        assertThat(invoice.at("/net/amount").asText()).isEqualTo("18.00");
        assertThat(invoice.at("/vat/amount").asText()).isEqualTo("3.60");
        var path = "invoices/" + invoice.path("id").asText();
        assertThat(scene.admin().get(path + "/lines/2/usage").expect(200).items())
                .isEmpty();
        scene.admin().delete(path).expect(204);
        assertThat(scene.credits("paper").at("/0/state").asText()).isEqualTo("ACCRUED");
        var again = scene.run("paper", "2026-09");
        assertThat(again.at("/net/amount").asText()).isEqualTo("18.00");
        var issued = "invoices/" + again.path("id").asText();
        scene.admin().put(issued + "/approval").expect(200);
        scene.admin().put(issued + "/issue").expect(200);
        var csv =
                scene.admin().with("Accept", "text/csv").get(issued).expect(200).text();
        assertThat(csv).contains("Service credit", ",-6.00,", ",18.00,3.60,21.60,");
        var manager = scene.desk().ofTenant(Role.CLIENT_MANAGER, "paper");
        var told = manager.get(scene.contract("paper") + "/service-credits")
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(told.path("state").asText()).isEqualTo("APPLIED");
        assertThat(told.path("invoice").asText()).startsWith("INV-");
    }

    @Test
    void its_line_opens_to_the_rules_the_frozen_figures_and_the_tickets_that_missed() {
        scene.client("opened", BANDS);
        scene.client("beside", BANDS);
        var late = scene.month("opened", "2026-09", true);
        scene.closed("opened", "2026-09");
        scene.decide("opened", scene.credits("opened").path(0), "APPROVED").expect(200);
        var invoice = scene.approved("opened", "2026-09");
        scene.admin().put(invoice + "/issue").expect(200);
        scene.admin()
                .patch("tickets/" + late, Map.of("subject", "Renamed since"))
                .expect(200);
        var clerk = scene.desk().staff(Role.BILLING, "opened");
        var manager = scene.desk().ofTenant(Role.CLIENT_MANAGER, "opened");
        for (var reader : List.of(clerk, manager)) {
            var why = reader.get(invoice + "/lines/2/usage").expect(200).json().path("credit");
            assertThat(why.path("period").asText()).isEqualTo("2026-09");
            assertThat(why.path("percent").asText()).isEqualTo("25");
            assertThat(why.at("/base/amount").asText()).isEqualTo("24.00");
            assertThat(why.at("/amount/amount").asText()).isEqualTo("6.00");
            assertThat(why.path("rules")).singleElement().satisfies(rule -> {
                assertThat(rule.path("name").asText()).isEqualTo("Answers");
                assertThat(rule.path("metric").asText()).isEqualTo("FIRST_RESPONSE");
                assertThat(rule.path("kept").asInt()).isEqualTo(1);
                assertThat(rule.path("judged").asInt()).isEqualTo(2);
                assertThat(rule.path("achieved").asText()).isEqualTo("50.00");
            });
            assertThat(why.at("/agreed/rules/0/bands")).hasSize(2);
            assertThat(why.path("missed")).singleElement().satisfies(missed -> {
                assertThat(missed.path("ticket").asText()).isEqualTo(late);
                assertThat(missed.path("subject").asText()).isEqualTo("It does not work");
            });
            assertThat(reader.with("Accept", "text/csv")
                            .get(invoice + "/annex")
                            .expect(200)
                            .text())
                    .contains(
                            "Answers: 50.00 % kept, 25 % of the charges",
                            late + ",It does not work", "First response late");
            reader.get("tickets/" + late).expect(200);
        }
        assertThat(clerk.get(invoice + "/lines/1/usage").expect(200).json().has("credit"))
                .isFalse();
        for (var stranger : List.of(
                scene.desk().ofTenant(Role.CLIENT_MANAGER, "beside"),
                scene.desk().staff(Role.BILLING, "beside"))) {
            stranger.get(invoice + "/lines/2/usage").problem(404);
            stranger.with("Accept", "text/csv").get(invoice + "/annex").problem(404);
        }
    }

    @Test
    void a_credit_is_earned_back_by_a_good_month_held_until_then_and_expires() {
        scene.client("held", EARNED_BACK);
        scene.month("held", "2026-09", true);
        scene.closed("held", "2026-09");
        scene.decide("held", scene.credits("held").path(0), "APPROVED").expect(200);
        assertThat(scene.run("held", "2026-09").at("/net/amount").asText())
                .as("still held")
                .isEqualTo("24.00");
        scene.month("held", "2026-10", false);
        scene.closed("held", "2026-10");
        assertThat(scene.credits("held").at("/0/state").asText()).isEqualTo("EARNED_BACK");
        scene.month("held", "2026-11", true);
        scene.closed("held", "2026-11");
        scene.decide("held", scene.credits("held").path(0), "APPROVED").expect(200);
        scene.month("held", "2026-12", true);
        scene.closed("held", "2026-12");
        assertThat(scene.credits("held").at("/1/state").asText()).isEqualTo("ACCRUED");
        scene.at("2027-02-01T09:00:00Z");
        scene.admin().post(scene.closings("held"), Map.of("period", "2027-01")).expect(201);
        assertThat(scene.credits("held").at("/1/state").asText()).isEqualTo("EXPIRED");
    }

    @Test
    void the_client_picks_of_an_exclusive_group_until_it_is_decided() {
        scene.client("choice", CHOICE);
        scene.month("choice", "2026-09", true);
        scene.closed("choice", "2026-09");
        var credit = scene.credits("choice").path(0);
        assertThat(credit.at("/amount/amount").asText())
                .as("the highest, within the cap")
                .isEqualTo("12.00");
        var pick = scene.contract("choice") + "/service-credits/"
                + credit.path("id").asText() + "/choice";
        var manager = scene.desk().ofTenant(Role.CLIENT_MANAGER, "choice");
        assertThat(manager.put(pick, Map.of("rules", List.of("Answers")))
                        .expect(200)
                        .json()
                        .at("/amount/amount")
                        .asText())
                .isEqualTo("2.40");
        manager.put(pick, Map.of("rules", List.of("Something else"))).problem(422);
        scene.admin().put(pick, Map.of("rules", List.of("Answers"))).problem(403);
        scene.decide("choice", credit, "REFUSED").expect(200);
        manager.put(pick, Map.of("rules", List.of())).problem(409);
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
