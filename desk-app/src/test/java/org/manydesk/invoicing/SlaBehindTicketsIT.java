package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.credit.CreditScene;
import org.manydesk.harness.Client;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.PaperText;
import org.manydesk.scope.Role;

/** Of two tickets that are charged one was answered late: each tells which promises were kept, and what rests on it. */
@OnTheDesk
class SlaBehindTicketsIT {
    private static final String BANDS =
            """
            {"rules": [{"name": "Answers", "metric": "FIRST_RESPONSE", "priority": "P1", "model": "BANDS",
               "bands": [{"below": "95", "percent": "10"}, {"below": "80", "percent": "25"}]}]}""";

    private static CreditScene scene;

    @BeforeAll
    static void clients_that_are_given_something_back() {
        scene = CreditScene.begun();
        for (var client : List.of("judged", "turned", "early", "stays", "beside"))
            scene.client(client, BANDS, card -> {});
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void a_charge_opens_to_the_promises_on_each_ticket_and_to_the_credit_that_rests_on_one() {
        scene.at("2026-09-01T08:00:00Z");
        var late = scene.month("judged", "2026-09", true);
        scene.closed("judged", "2026-09");
        var credit = scene.credits("judged").path(0);
        scene.decide("judged", credit, "APPROVED").expect(200);
        var invoice = scene.approved("judged", "2026-09");
        scene.admin().put(invoice + "/issue").expect(200);
        var clerk = scene.desk().staff(Role.BILLING, "judged");
        var manager = scene.desk().ofTenant(Role.CLIENT_MANAGER, "judged");
        for (var reader : List.of(clerk, manager)) {
            assertThat(told(reader, invoice, late)).containsExactly("FIRST_RESPONSE BREACHED", "RESOLUTION MET");
            var missed = ticket(reader, invoice, late).at("/sla/0");
            assertThat(missed.path("priority").asText()).isEqualTo("P1");
            assertThat(missed.path("period").asText()).isEqualTo("2026-09");
            assertThat(missed.at("/credit/id").asText())
                    .isEqualTo(credit.path("id").asText());
            assertThat(missed.at("/credit/period").asText()).isEqualTo("2026-09");
            assertThat(missed.at("/credit/amount/amount").asText()).isEqualTo("6.00");
            assertThat(missed.at("/credit/rules/0").asText()).isEqualTo("Answers");
            assertThat(missed.at("/credit/state").asText()).isEqualTo("APPLIED");
            assertThat(ticket(reader, invoice, late).at("/sla/1").has("credit")).isFalse();
            var prompt = other(reader, invoice, late);
            assertThat(told(reader, invoice, prompt)).containsExactly("FIRST_RESPONSE MET", "RESOLUTION MET");
            assertThat(ticket(reader, invoice, prompt).findValues("credit")).isEmpty();
            assertThat(row(reader, invoice, late))
                    .contains(
                            "First response late; Resolution in time",
                            "Service credit for September 2026: 6.00 EUR (taken off)");
            assertThat(row(reader, invoice, prompt))
                    .contains("First response in time; Resolution in time")
                    .doesNotContain("Service credit");
        }
        for (var stranger : List.of(
                scene.desk().ofTenant(Role.CLIENT_MANAGER, "beside"),
                scene.desk().staff(Role.BILLING, "beside")))
            stranger.get(invoice + "/lines/1/usage").problem(404);
    }

    @Test
    void a_credit_that_was_refused_is_named_as_that() {
        scene.at("2026-09-01T08:00:00Z");
        var late = scene.month("turned", "2026-09", true);
        scene.closed("turned", "2026-09");
        scene.decide("turned", scene.credits("turned").path(0), "REFUSED").expect(200);
        var invoice = scene.approved("turned", "2026-09");
        assertThat(ticket(scene.admin(), invoice, late)
                        .at("/sla/0/credit/state")
                        .asText())
                .isEqualTo("REFUSED");
    }

    @Test
    void before_its_month_is_closed_it_is_as_of_now_and_nothing_rests_on_it() {
        scene.at("2026-09-01T08:00:00Z");
        var late = scene.month("early", "2026-09", true);
        scene.at("2026-10-02T09:00:00Z");
        var invoice = scene.approved("early", "2026-09");
        var reader = scene.admin();
        assertThat(told(reader, invoice, late)).containsExactly("FIRST_RESPONSE BREACHED", "RESOLUTION MET");
        assertThat(ticket(reader, invoice, late).at("/sla/0").has("period")).isFalse();
        assertThat(ticket(reader, invoice, late).findValues("credit")).isEmpty();
        assertThat(row(reader, invoice, late)).endsWith(",,,");
        scene.closed("early", "2026-09");
        assertThat(ticket(scene.admin(), invoice, late)
                        .at("/sla/0/credit/state")
                        .asText())
                .isEqualTo("DRAFT");
        assertThat(row(scene.admin(), invoice, late)).contains("First response late", "(to be decided)");
    }

    @Test
    void the_annex_of_an_issued_invoice_says_what_held_when_it_was_issued() throws Exception {
        scene.at("2026-09-01T08:00:00Z");
        var late = scene.month("stays", "2026-09", true);
        scene.closed("stays", "2026-09");
        var september = scene.approved("stays", "2026-09");
        scene.admin().put(september + "/issue").expect(200);
        scene.month("stays", "2026-10", true);
        scene.at("2026-11-02T09:00:00Z");
        var october = scene.approved("stays", "2026-10");
        scene.admin().put(october + "/issue").expect(200);
        var before = List.of(annex(september), annex(october));
        var paper = words(september);
        assertThat(row(scene.admin(), september, late)).contains("First response late", "(to be decided)");
        assertThat(before.get(1)).doesNotContain("First response");

        scene.closed("stays", "2026-10");
        for (var credit : scene.credits("stays"))
            scene.decide("stays", credit, "REFUSED").expect(200);
        assertThat(ticket(scene.admin(), september, late)
                        .at("/sla/0/credit/state")
                        .asText())
                .as("the line tells what became of it")
                .isEqualTo("REFUSED");
        assertThat(List.of(annex(september), annex(october))).isEqualTo(before);
        assertThat(words(september)).isEqualTo(paper);
    }

    private static String annex(String invoice) {
        return scene.admin()
                .with("Accept", "text/csv")
                .get(invoice + "/annex")
                .expect(200)
                .text();
    }

    private static String words(String invoice) throws Exception {
        var pdf = scene.admin()
                .with("Accept", "application/pdf")
                .get(invoice + "/annex")
                .expect(200);
        return new PaperText(pdf.body()).words();
    }

    private static JsonNode ticket(Client reader, String invoice, String ref) {
        return reader.get(invoice + "/lines/1/usage")
                .expect(200)
                .items()
                .filter(item -> item.path("ticket").asText().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private static String other(Client reader, String invoice, String ref) {
        return reader.get(invoice + "/lines/1/usage")
                .expect(200)
                .items()
                .map(item -> item.path("ticket").asText())
                .filter(each -> !each.equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> told(Client reader, String invoice, String ref) {
        var promises = ticket(reader, invoice, ref).path("sla");
        return StreamSupport.stream(promises.spliterator(), false)
                .map(promise -> promise.path("metric").asText() + " "
                        + promise.path("outcome").asText())
                .toList();
    }

    /** Of the annex as a table, the row of the line of tickets. */
    private static String row(Client reader, String invoice, String ref) {
        var annex = reader.with("Accept", "text/csv").get(invoice + "/annex").expect(200);
        return annex.text()
                .lines()
                .filter(row -> row.contains(",1,Tickets,") && row.contains("," + ref + ","))
                .findFirst()
                .orElseThrow();
    }
}
