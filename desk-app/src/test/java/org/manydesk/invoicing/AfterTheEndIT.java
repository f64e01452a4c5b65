package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.rest.Json;
import org.manydesk.scope.Role;

/** What comes late once a contract is over is listed until it is billed; and no bill falls below zero. */
@OnTheDesk
class AfterTheEndIT {
    private static final String CONTRACT = "tenants/acme/contracts/ACME-C1";

    /** Ten tickets at 10.00; from the eleventh on all of them at 5.00. */
    private static final String VOLUME =
            """
            {"vatRate":"20","lines":[{"name":"Tickets","charge":"PER_TICKET","model":"VOLUME",
             "tiers":[{"upTo":10,"unitPrice":"10.00"},{"upTo":null,"unitPrice":"5.00"}]}]}""";

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    private static Desk desk(String day, String until, String prices) throws JsonProcessingException {
        MovableClock.standAt(Instant.parse(day + "T09:00:00Z"));
        var desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("other");
        var terms = Contracts.usual("ACME-C1", "2026-08-01");
        if (!until.isEmpty()) terms.put("until", until);
        if (!prices.isEmpty())
            ((ObjectNode) terms).set("rateCard", Json.mapper().readTree(prices));
        desk.contract("acme", terms);
        return desk;
    }

    private static String issued(Client clerk, String period) {
        var invoice = drafted(clerk, period);
        clerk.put(invoice + "/approval").expect(200);
        clerk.put(invoice + "/issue").expect(200);
        return invoice;
    }

    private static String drafted(Client clerk, String period) {
        return "invoices/"
                + clerk.post(CONTRACT + "/invoice-runs", Map.of("period", period))
                        .expect(201)
                        .text("invoice");
    }

    private static BigDecimal amount(JsonNode json, String pointer) {
        return new BigDecimal(json.at(pointer + "/amount").asText());
    }

    private static JsonNode unbilled(Client clerk) {
        return clerk.get("unbilled?period=2026-08").expect(200).json();
    }

    @Test
    void what_comes_late_after_the_last_invoice_is_listed_and_billed_by_a_run_of_a_month_after_the_end()
            throws Exception {
        var desk = desk("2026-12-02", "2026-10-01", "");
        var clerk = desk.admin();
        var tickets = new StoredTickets(desk, "acme");
        tickets.resolved("2026-08-10T10:00:00Z");
        issued(clerk, "2026-08");
        issued(clerk, "2026-09");
        assertThat(unbilled(clerk).path("missed")).isEmpty();
        clerk.post(CONTRACT + "/invoice-runs", Map.of("period", "2026-11")).problem(409);

        tickets.resolved("2026-09-10T10:00:00Z");
        var open = unbilled(clerk);
        assertThat(open.path("missed"))
                .extracting(month -> month.path("period").asText(), month -> month.path("afterTheEnd")
                        .asBoolean())
                .containsExactly(tuple("2026-11", true));
        assertThat(open.path("tickets"))
                .extracting(ticket -> ticket.path("cause").asText())
                .containsExactly("AFTER_THE_LAST_INVOICE");
        var stranger = desk.staff(Role.BILLING, "other");
        assertThat(stranger.get("unbilled?period=2026-08").expect(200).json().path("tickets"))
                .isEmpty();

        var preview = clerk.get(CONTRACT + "/invoice-preview?period=2026-11")
                .expect(200)
                .json();
        var last = clerk.get(issued(clerk, "2026-11")).expect(200).json();
        assertThat(amount(last, "/net")).isEqualByComparingTo("12.00").isEqualByComparingTo(amount(preview, "/net"));
        assertThat(last.path("lines")).hasSize(1);
        assertThat(last.at("/lines/0/period").asText()).isEqualTo("2026-09");
        assertThat(unbilled(clerk).path("missed")).isEmpty();
        assertThat(unbilled(clerk).path("tickets")).isEmpty();
    }

    @Test
    void what_does_not_count_any_more_after_the_end_is_given_back_by_one_more_bill() throws Exception {
        var person = desk("2026-08-10", "2026-09-01", "").person(Role.ADMIN, null);
        var clerk = person.signIn();
        var ref = resolved(clerk);
        resolved(clerk);
        clerk = at("2026-09-02", person);
        var august = issued(clerk, "2026-08");
        clerk.put("tickets/" + ref + "/mark", Map.of("as", "DUPLICATE")).expect(200);
        clerk = at("2026-10-02", person);
        assertThat(unbilled(clerk).path("missed"))
                .extracting(month -> month.path("period").asText())
                .containsExactly("2026-09");
        var last = clerk.get(issued(clerk, "2026-09")).expect(200).json();
        assertThat(last.path("lines"))
                .extracting(line -> amount(line, "/amount"))
                .containsExactly(new BigDecimal("-12.00"), new BigDecimal("12.00"));
        assertThat(clerk.get(august + "/credit-notes").expect(200).items())
                .extracting(note -> amount(note, "/gross"))
                .containsExactly(new BigDecimal("14.40"));
        clerk = at("2026-11-02", person);
        assertThat(unbilled(clerk).path("missed")).isEmpty();

        clerk.put("tickets/" + ref + "/mark", "{\"as\":null}").expect(200);
        assertThat(net(clerk, issued(clerk, "2026-10")))
                .as("it counts after all")
                .isEqualByComparingTo("12.00");
        assertThat(unbilled(clerk).path("missed")).isEmpty();
    }

    private static String resolved(Client clerk) {
        var ticket = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", "ann@acme.example", "name", "Ann"),
                "priority", "P3");
        var ref = clerk.post("tenants/acme/tickets", ticket).expect(201).text("ref");
        clerk.put("tickets/" + ref + "/status", Map.of("status", "RESOLVED")).expect(200);
        return ref;
    }

    @Test
    void a_catch_up_bills_what_came_late_too_and_nothing_twice() throws Exception {
        var desk = desk("2026-12-02", "2026-10-01", "");
        var clerk = desk.admin();
        issued(clerk, "2026-08");
        issued(clerk, "2026-09");
        new StoredTickets(desk, "acme").resolved("2026-08-20T10:00:00Z");
        var run = clerk.post("invoice-runs", Map.of("missed", true)).expect(202).text("id");
        while (!clerk.get("invoice-runs/" + run).expect(200).text("state").equals("DONE")) Thread.onSpinWait();
        assertThat(clerk.get("invoice-runs/" + run + "/months").expect(200).items())
                .extracting(month -> month.path("period").asText(), month -> month.path("outcome")
                        .asText())
                .containsExactly(tuple("2026-11", "DRAFTED"));
        assertThat(unbilled(clerk).path("tickets")).isEmpty();
        clerk.post("invoice-runs", Map.of("missed", true)).problem(409);
    }

    @Test
    void a_late_ticket_that_lowers_the_price_makes_no_negative_bill_but_a_credit_note_on_its_month() throws Exception {
        var desk = desk("2026-11-02", "", VOLUME);
        var clerk = desk.admin();
        var tickets = new StoredTickets(desk, "acme");
        for (int day = 10; day < 20; day++) tickets.resolved("2026-08-" + day + "T10:00:00Z");
        var august = drafted(clerk, "2026-08");
        tickets.resolved("2026-08-20T10:00:00Z");
        tickets.resolved("2026-09-20T10:00:00Z");

        var september = drafted(clerk, "2026-09");
        var draft = clerk.get(september).expect(200).json();
        assertThat(amount(draft, "/gross")).isEqualByComparingTo("0");
        assertThat(draft.path("lines"))
                .extracting(line -> line.path("period").asText(), line -> amount(line, "/amount"))
                .containsExactly(
                        tuple("2026-09", new BigDecimal("10.00")),
                        tuple("2026-08", new BigDecimal("-45.00")),
                        tuple("2026-08", new BigDecimal("35.00")));
        clerk.put(september + "/approval").expect(200);
        assertThat(clerk.put(september + "/issue").problem(409).path("detail").asText())
                .contains("2026-08");

        clerk.put(august + "/approval").expect(200);
        clerk.put(august + "/issue").expect(200);
        clerk.put(september + "/issue").expect(200);
        clerk.put(september + "/issue").expect(200);
        var notes = clerk.get(august + "/credit-notes").expect(200).items().toList();
        assertThat(notes).hasSize(1);
        assertThat(amount(notes.getFirst(), "/gross")).isEqualByComparingTo("42.00");
        assertThat(amount(clerk.get(august).expect(200).json(), "/open")).isEqualByComparingTo("78.00");
    }

    @Test
    void what_was_left_out_is_billed_late_once_something_happens_to_it() throws Exception {
        var person = desk("2026-08-10", "", "").person(Role.ADMIN, null);
        var clerk = person.signIn();
        var ref = resolved(clerk);
        clerk.put("tickets/" + ref + "/mark", Map.of("as", "SPAM")).expect(200);

        clerk = at("2026-09-02", person);
        assertThat(net(clerk, issued(clerk, "2026-08"))).isEqualByComparingTo("0");
        clerk = at("2026-10-02", person);
        assertThat(net(clerk, issued(clerk, "2026-09"))).isEqualByComparingTo("0");
        clerk.put("tickets/" + ref + "/mark", "{\"as\":null}").expect(200);
        clerk = at("2026-11-02", person);
        assertThat(net(clerk, issued(clerk, "2026-10"))).isEqualByComparingTo("12.00");
    }

    private static Client at(String day, Desk.Person person) {
        MovableClock.standAt(Instant.parse(day + "T09:00:00Z"));
        return person.signIn();
    }

    private static BigDecimal net(Client clerk, String invoice) {
        return amount(clerk.get(invoice).expect(200).json(), "/net");
    }
}
