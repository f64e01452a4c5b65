package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.History;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** A contract that counts a ticket again that is taken up again more than seven days after it counted: 10.00 each time. */
@OnTheDesk
class ReopenedTicketIT {
    private static final String CONTRACT = "tenants/acme/contracts/ACME-C1";
    private static final String PAST =
            "{\"externalId\":\"%s\",\"type\":\"INCIDENT\",\"subject\":\"%s\",\"description\":\"D\","
                    + "\"priority\":\"P3\",\"requester\":{\"email\":\"a@acme.example\",\"name\":\"A\"},\"timeline\":["
                    + "{\"at\":\"%s\",\"event\":\"OPENED\"}%s]}\n";

    private Desk desk;
    private Desk.Person person;
    private Client admin;

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    @BeforeEach
    void a_client_in_october() {
        MovableClock.standAt(Instant.parse("2026-10-02T09:00:00Z"));
        desk = Desk.fresh();
        desk.tenant("acme");
        person = desk.person(Role.ADMIN, null);
        admin = person.signIn();
    }

    @Test
    void each_time_is_billed_once_in_its_month_and_decided_by_itself() {
        var terms = Contracts.usual("ACME-C1", "2026-08-01");
        var chargeable = (ObjectNode) terms.path("chargeable");
        refusesWhatCannotBe(terms, chargeable);
        chargeable
                .put("reopenedLater", "COUNTED_AGAIN")
                .put("reopenFreeWithin", "P7D")
                .put("countedAt", "RESOLVED");
        var line = ((ObjectNode) terms.path("rateCard")).putArray("lines").addObject();
        line.put("name", "Tickets")
                .put("charge", "PER_TICKET")
                .put("model", "STANDARD")
                .put("unitPrice", "10.00");
        desk.contract("acme", terms);
        imported(
                "printer",
                done("2026-09-05"),
                reopened("2026-09-20"),
                done("2026-09-21"),
                reopened("2026-09-25"),
                done("2026-09-26"));
        var september = run("2026-09");
        assertThat(lines(september)).containsExactly("Tickets 2 20.00");
        assertThat(usage("2026-09")).containsExactly("printer 1 RESOLVED true", "printer 2 COUNTED_AGAIN true");
        assertThat(run("2026-09")).as("running again changes nothing").isEqualTo(september);
        assertThat(annex(september)).contains("Resolved", "Counted again after a reopening");
        var ref = ref("2026-09");
        decide(ref, 2, false, 409);
        issue(september);

        at("2026-10-20T09:00:00Z");
        status(ref, "OPEN");
        at("2026-10-21T09:00:00Z");
        status(ref, "RESOLVED");
        at("2026-11-03T09:00:00Z");
        imported("network", done("2026-09-10"), reopened("2026-09-28"), done("2026-09-30"));
        decide(ref, 9, true, 409);
        decide(ref, 3, false, 200);
        assertThat(usage("2026-10")).containsExactly("printer 3 LEFT_OUT_BY_HAND false");
        var without = run("2026-10");
        assertThat(lines(without)).containsExactly("Tickets 0 0.00", "Tickets 2 20.00");
        admin.delete(without).expect(204);
        admin.delete(CONTRACT + "/usage/" + ref + "/correction?occurrence=3").expect(204);
        var october = run("2026-10");
        assertThat(lines(october))
                .as("and what came late of September, both times that it counts")
                .containsExactly("Tickets 1 10.00", "Tickets 2 20.00");
    }

    @Test
    void what_was_agreed_when_a_ticket_was_opened_decides_where_the_next_contract_bills_it() {
        desk.contract("acme", agreed("ACME-C1", "2026-08-01", "CLOSED").put("until", "2026-08-16"));
        desk.contract("acme", agreed("ACME-C2", "2026-09-01", "RESOLVED"));
        opened("crossing", "2026-08-10", done("2026-08-12"), became("2026-09-03", "CLOSED"));
        opened(
                "between",
                "2026-08-02",
                became("2026-08-05", "CLOSED"),
                reopened("2026-08-20"),
                became("2026-08-22", "CLOSED"));
        opened("own", "2026-09-05", done("2026-09-06"), became("2026-09-20", "CLOSED"));
        opened(
                "twice",
                "2026-08-02",
                became("2026-08-03", "CLOSED"),
                reopened("2026-08-12"),
                became("2026-08-13", "CLOSED"));
        var tickets = admin.get("tickets?limit=10").expect(200).items().toList();
        decide(ref(tickets, "twice"), 2, false, 200);
        assertThat(lines(run("ACME-C1", "2026-08"))).containsExactly("Tickets 2 24.00");
        assertThat(lines(run("ACME-C2", "2026-09")))
                .as("closed then, as the first contract counts, and resolved")
                .containsExactly("Tickets 2 24.00");
        var open = admin.get("unbilled?period=2026-08").expect(200).json();
        assertThat(open.path("missed")).as("the first contract is over").isEmpty();
        assertThat(open.path("tickets"))
                .as("done again while no contract was in force")
                .extracting(ticket -> ticket.path("cause").asText() + " "
                        + ticket.path("subject").asText())
                .containsExactly("WITHOUT_CONTRACT between");
        admin.delete(CONTRACT + "/usage/" + ref(tickets, "twice") + "/correction?occurrence=2")
                .expect(204);
        assertThat(admin.get("unbilled?period=2026-08").expect(200).json().path("missed"))
                .as("it counts a second time after all")
                .extracting(month -> month.path("contract").asText())
                .containsExactly("ACME-C1");
    }

    @Test
    void what_was_charged_as_closed_by_a_merge_is_not_charged_again_once_that_is_undone() {
        var terms = agreed("ACME-C1", "2026-08-01", "CLOSED");
        ((ObjectNode) terms.path("chargeable")).put("reopenedLater", "NOT_COUNTED_AGAIN");
        desk.contract("acme", terms);
        opened("printer", "2026-10-01");
        opened("other", "2026-10-01");
        var tickets = admin.get("tickets?limit=10").expect(200).items().toList();
        var one = ref(tickets, "printer");
        admin.put("tickets/" + one + "/merge", Map.of("into", ref(tickets, "other")))
                .expect(200);
        at("2026-11-02T09:00:00Z");
        var october = run("2026-10");
        assertThat(lines(october)).containsExactly("Tickets 1 12.00");
        admin.delete("tickets/" + one + "/merge").expect(200);
        status(one, "CLOSED");
        at("2026-12-02T09:00:00Z");
        assertThat(lines(run("2026-11"))).containsExactly("Tickets 0 0.00");
        assertThat(usage("2026-11")).containsExactly("printer 1 COUNTED_BEFORE false");
        decide(one, 1, true, 409);

        admin.delete(october).expect(204);
        at("2027-01-02T09:00:00Z");
        assertThat(lines(run("2026-10"))).as("it was not closed in October").containsExactly("Tickets 0 0.00");
        assertThat(lines(run("2026-12")))
                .as("what it was left out for is gone")
                .containsExactly("Tickets 0 0.00", "Tickets 1 12.00");
        decide(one, 1, true, 200);
    }

    @Test
    void what_was_decided_on_a_ticket_as_closed_by_a_merge_holds_for_no_other_time_once_that_is_undone() {
        desk.contract("acme", agreed("ACME-C1", "2026-08-01", "CLOSED"));
        opened("printer", "2026-10-01");
        opened("other", "2026-10-01");
        var tickets = admin.get("tickets?limit=10").expect(200).items().toList();
        var one = ref(tickets, "printer");
        admin.put("tickets/" + one + "/merge", Map.of("into", ref(tickets, "other")))
                .expect(200);
        decide(one, 1, false, 200);
        assertThat(usage("2026-10")).containsExactly("printer 1 LEFT_OUT_BY_HAND false");
        at("2026-11-02T09:00:00Z");
        admin.delete("tickets/" + one + "/merge").expect(200);
        status(one, "CLOSED");
        assertThat(usage("2026-10")).isEmpty();
        assertThat(usage("2026-11")).containsExactly("printer 1 CLOSED true");
        admin.delete(CONTRACT + "/usage/" + one + "/correction").problem(404);
        decide(one, 1, false, 200);
        assertThat(usage("2026-11")).containsExactly("printer 1 LEFT_OUT_BY_HAND false");
    }

    @Test
    void what_is_decided_before_a_ticket_counts_holds_once_it_does() {
        desk.contract("acme", agreed("ACME-C1", "2026-08-01", "CLOSED"));
        opened("printer", "2026-10-01");
        var one = ref(admin.get("tickets?limit=10").expect(200).items().toList(), "printer");
        decide(one, 1, false, 200);
        status(one, "CLOSED");
        assertThat(usage("2026-10")).containsExactly("printer 1 LEFT_OUT_BY_HAND false");
        decide(one, 1, true, 200);
        assertThat(usage("2026-10")).containsExactly("printer 1 COUNTED_BY_HAND true");
        admin.delete(CONTRACT + "/usage/" + one + "/correction").expect(204);
        assertThat(usage("2026-10")).containsExactly("printer 1 CLOSED true");
    }

    /** It leaves nothing out, and counts again what is taken up again after more than seven days. */
    private static ObjectNode agreed(String number, String from, String countedAt) {
        var terms = Contracts.usual(number, from);
        var chargeable = (ObjectNode) terms.path("chargeable");
        chargeable.put("countedAt", countedAt).put("reopenedLater", "COUNTED_AGAIN");
        chargeable.putArray("notCounted");
        return terms;
    }

    private void opened(String name, String day, String... turns) {
        History.imported(admin, "acme", PAST.formatted(name, name, day + "T09:00:00Z", String.join("", turns)));
    }

    private static String ref(List<JsonNode> tickets, String subject) {
        return tickets.stream()
                .filter(ticket -> ticket.path("subject").asText().equals(subject))
                .findFirst()
                .orElseThrow()
                .path("ref")
                .asText();
    }

    private void refusesWhatCannotBe(ObjectNode terms, ObjectNode chargeable) {
        chargeable.put("reopenedLater", "COUNTED_AGAIN").put("countedAt", "OPENED");
        var problem = admin.post("tenants/acme/contracts", terms).problem(422);
        assertThat(problem.toString()).contains("/chargeable/reopenedLater");
    }

    private void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
        admin = person.signIn();
    }

    private static String done(String day) {
        return became(day, "RESOLVED");
    }

    private static String reopened(String day) {
        return became(day, "OPEN");
    }

    private static String became(String day, String status) {
        return ",{\"at\":\"%sT10:00:00Z\",\"event\":\"STATUS\",\"to\":\"%s\"}".formatted(day, status);
    }

    private void imported(String name, String... turns) {
        opened(name, "2026-09-01", turns);
    }

    private void status(String ref, String status) {
        admin.put("tickets/" + ref + "/status", Map.of("status", status)).expect(200);
    }

    private void decide(String ref, int occurrence, boolean counted, int answer) {
        var said = Map.of("counted", counted, "reason", "Agreed on the telephone");
        var told = admin.put(CONTRACT + "/usage/" + ref + "/correction?occurrence=" + occurrence, said);
        if (answer == 200) told.expect(200);
        else told.problem(answer);
    }

    private String run(String period) {
        return run("ACME-C1", period);
    }

    private String run(String contract, String period) {
        var run = admin.post("tenants/acme/contracts/" + contract + "/invoice-runs", Map.of("period", period));
        return "invoices/" + run.json().path("invoice").asText();
    }

    private void issue(String invoice) {
        admin.put(invoice + "/approval").expect(200);
        admin.put(invoice + "/issue").expect(200);
    }

    private List<String> lines(String invoice) {
        var lines = new ArrayList<String>();
        for (JsonNode line : admin.get(invoice).expect(200).json().path("lines"))
            lines.add(line.path("name").asText() + " " + line.path("quantity").asText() + " "
                    + line.at("/amount/amount").asText());
        return lines;
    }

    private JsonNode items(String period) {
        return admin.get(CONTRACT + "/usage?period=" + period)
                .expect(200)
                .json()
                .path("items");
    }

    private String ref(String period) {
        return items(period).at("/0/ticket").asText();
    }

    private List<String> usage(String period) {
        var told = new ArrayList<String>();
        for (JsonNode item : items(period))
            if (item.path("subject").asText().equals("printer"))
                told.add("printer " + item.path("occurrence").asText() + " "
                        + item.path("reason").asText() + " "
                        + item.path("counted").asText());
        return told;
    }

    private String annex(String invoice) {
        return admin.with("Accept", "text/csv")
                .get(invoice + "/annex")
                .expect(200)
                .text();
    }
}
