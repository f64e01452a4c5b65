package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Work is 90.00 an hour, per ticket at least half an hour, rounded up to quarters. */
@OnTheDesk
class HourlyLinesIT {
    private static final String CONTRACT = "tenants/acme/contracts/ACME-C1";

    private static Desk desk;
    private static Desk.Person clerk, lead, boss;
    private static Client by;

    @BeforeAll
    static void a_contract_by_the_hour() {
        MovableClock.standAt(Instant.parse("2026-09-30T09:00:00Z"));
        desk = Desk.fresh();
        desk.tenant("acme");
        var contract = Contracts.usual("ACME-C1", "2026-09-01");
        var line = ((ObjectNode) contract.path("rateCard")).putArray("lines").addObject();
        line.put("name", "Work")
                .put("charge", "PER_HOUR")
                .put("model", "STANDARD")
                .put("unitPrice", "90.00");
        line.put("timePer", "TICKET").put("minimumTime", "PT30M").put("timeStep", "PT15M");
        desk.contract("acme", contract);
        lead = desk.person(Role.LEAD, null);
        desk.assign(lead.id(), List.of("acme"), List.of());
        clerk = desk.person(Role.BILLING, null);
        desk.assign(clerk.id(), List.of("acme"), List.of());
        boss = desk.person(Role.CLIENT_MANAGER, "acme");
        by = lead.signIn();
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    private static void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
        by = lead.signIn();
    }

    @Test
    void hours_are_billed_once_and_what_is_corrected_later_comes_onto_the_next_invoice() throws Exception {
        var printer = ticket();
        var network = ticket();
        var first = work(printer, "2026-09-07T09:00:00Z", "PT20M", true, "Cleaned it");
        var second = work(printer, "2026-09-08T09:00:00Z", "PT15M", true, "Cleaned it again");
        work(network, "2026-09-09T09:00:00Z", "PT5M", true, "Looked");
        work(network, "2026-09-10T09:00:00Z", "PT5H", false, "Tried in vain");
        at("2026-10-02T09:00:00Z");
        var september = run("2026-09");
        assertThat(lines(september)).as("45 and 30 minutes").containsExactly("Work 1.25 112.50 ");
        var groups = clerk.signIn()
                .get(september + "/lines/1/usage")
                .expect(200)
                .json()
                .path("work");
        assertThat(groups).hasSize(2);
        assertThat(groups.at("/0/ref").asText()).isEqualTo(printer);
        assertThat(groups.at("/0/exact").asText()).isEqualTo("PT35M");
        assertThat(groups.at("/0/charged").asText()).isEqualTo("PT45M");
        assertThat(groups.at("/1/charged").asText()).isEqualTo("PT30M");
        assertThat(groups.path(0).path("sla"))
                .extracting(promise -> promise.path("metric").asText())
                .as("each worked ticket tells of its promises")
                .containsExactly("FIRST_RESPONSE", "RESOLUTION");
        assertThat(groups.toString()).contains("Cleaned it").doesNotContain("Tried in vain");
        assertThat(clerk.signIn()
                        .get(september)
                        .expect(200)
                        .json()
                        .at("/lines/0/unit")
                        .asText())
                .isEqualTo("HOUR");
        boss.signIn().get(september + "/lines/1/usage").problem(404);
        issue(september);
        assertThat(boss.signIn().get(september + "/lines/1/usage").expect(200).text())
                .contains("Cleaned it")
                .doesNotContain("Tried in vain");
        refusesChanges();

        by.patch(first, Map.of("duration", "PT40M")).expect(200);
        by.delete(second).expect(204);
        work(printer, "2026-09-30T09:00:00Z", "PT30M", true, "Recorded late");
        var own = work(network, "2026-10-01T09:00:00Z", "PT1H", true, "October");
        at("2026-11-03T09:00:00Z");
        var october = run("2026-10");
        assertThat(lines(october))
                .as("70 minutes are 75, of which 45 were billed")
                .containsExactly("Work 1 90.00 ", "Work 0.5 45.00 Late usage of September 2026");
        var late = clerk.signIn()
                .get(october + "/lines/2/usage")
                .expect(200)
                .json()
                .path("work");
        assertThat(late).hasSize(1);
        assertThat(late.at("/0/exact").asText()).isEqualTo("PT1H10M");
        assertThat(late.at("/0/charged").asText()).isEqualTo("PT1H15M");
        assertThat(late.at("/0/before").asText()).isEqualTo("PT45M");
        clerk.signIn().delete(october).expect(204);
        october = run("2026-10");
        assertThat(lines(october))
                .as("a draft that is discarded leaves nothing behind")
                .hasSize(2);
        issue(october);

        by.delete(own).expect(204);
        work(network, "2026-11-03T08:00:00Z", "PT2H", true, "November");
        at("2026-12-03T09:00:00Z");
        assertThat(lines(run("2026-11")))
                .as("what was taken away is given back")
                .containsExactly("Work 2 180.00 ", "Work -1 -90.00 Late usage of October 2026");
    }

    private static void refusesChanges() throws Exception {
        try (var database = DeskAddress.database();
                var statement = database.createStatement()) {
            for (var change : List.of(
                    "UPDATE invoice_line_time SET minutes = 1", "DELETE FROM invoice_line_time WHERE minutes > 0"))
                assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> statement.executeUpdate(change)))
                        .as(change)
                        .isNotNull();
        }
    }

    private static String ticket() {
        var requester = Map.of("email", "jane@acme.example", "name", "Jane");
        var ticket = Map.of("type", "INCIDENT", "subject", "S", "description", "D", "requester", requester);
        return by.post("tenants/acme/tickets", ticket).expect(201).text("ref");
    }

    private static String work(String ref, String at, String time, boolean billable, String note) {
        var said = Map.of("workedAt", at, "duration", time, "billable", billable, "note", note);
        return by.post("tickets/" + ref + "/time-entries", said).expect(201).header("Location");
    }

    private static String run(String period) {
        var run = clerk.signIn().post(CONTRACT + "/invoice-runs", Map.of("period", period));
        return "invoices/" + run.expect(201).text("invoice");
    }

    private static void issue(String invoice) {
        clerk.signIn().put(invoice + "/approval").expect(200);
        clerk.signIn().put(invoice + "/issue").expect(200);
    }

    private static List<String> lines(String invoice) {
        return StreamSupport.stream(
                        clerk.signIn()
                                .get(invoice)
                                .expect(200)
                                .json()
                                .path("lines")
                                .spliterator(),
                        false)
                .map(line -> "%s %s %s %s"
                        .formatted(
                                line.path("name").asText(),
                                line.path("quantity").asText(),
                                line.at("/amount/amount").asText(),
                                line.path("note").asText()))
                .toList();
    }
}
