package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** What an invoice goes through, from draft to paid, and the numbers that it and its credit notes get. */
@OnTheDesk
class InvoiceStatesIT {
    private Desk desk;
    private List<Desk.Person> clerks;
    private Client clerk;
    private Client other;

    @BeforeEach
    void a_client_that_owes_a_hundred_a_month() {
        MovableClock.standAt(Instant.parse("2026-06-01T09:00:00Z"));
        desk = Desk.fresh();
        desk.tenant("acme");
        var contract = Contracts.usual("ACME-C1", "2026-01-01");
        ((ObjectNode) contract.path("rateCard")).put("minimum", "100.00");
        desk.contract("acme", contract);
        clerks = List.of(desk.person(Role.BILLING, null), desk.person(Role.BILLING, null));
        clerks.forEach(person -> desk.assign(person.id(), List.of("acme"), List.of()));
        signIn();
    }

    private void signIn() {
        clerk = clerks.getFirst().signIn();
        other = clerks.getLast().signIn();
    }

    @AfterEach
    void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void where_four_eyes_are_wanted_somebody_else_than_the_one_who_drafted_approves() {
        desk.admin().put("provider", Map.of("name", "Desk", "fourEyes", true)).expect(200);
        var invoice = drafted("2026-01");
        clerk.put(invoice + "/issue").problem(409);
        assertThat(clerk.put(invoice + "/approval").problem(409).path("detail").asText())
                .contains("four eyes");
        assertThat(clerk.get(invoice).text("status")).isEqualTo("DRAFT");
        assertThat(other.put(invoice + "/approval").expect(200).text("status")).isEqualTo("APPROVED");
        assertThat(clerk.put(invoice + "/issue").expect(200).text("status")).isEqualTo("ISSUED");
        other.put(invoice + "/approval").problem(409);
    }

    @Test
    void what_is_not_issued_is_neither_paid_nor_credited() {
        var invoice = drafted("2026-01");
        for (var approved : List.of(false, true)) {
            if (approved) clerk.put(invoice + "/approval").expect(200);
            clerk.post(invoice + "/credit-notes", Map.of("reason", "x")).problem(409);
            var payment = Map.of("amount", "1.00", "receivedOn", "2026-06-01", "reference", "");
            clerk.post(invoice + "/payments", payment).problem(409);
            clerk.post(invoice + "/reminders", Map.of()).problem(409);
        }
    }

    @Test
    void invoices_and_credit_notes_each_have_numbers_without_a_gap_in_the_order_of_their_days() throws SQLException {
        clerk.delete(drafted("2026-01")).expect(204);
        var first = issued("2026-01");
        assertThat(numbered(first)).isEqualTo("INV-000001 2026-06-01");
        assertThat(credited(first)).isEqualTo("CN-000001 2026-06-01");
        MovableClock.standAt(Instant.parse("2026-06-03T09:00:00Z"));
        signIn();
        var second = issued("2026-02");
        assertThat(numbered(second)).isEqualTo("INV-000002 2026-06-03");
        MovableClock.standAt(Instant.parse("2026-06-02T09:00:00Z"));
        signIn();
        assertThat(numbered(issued("2026-03"))).as("the clock went back").isEqualTo("INV-000003 2026-06-03");
        assertThat(credited(second)).as("its own series, its own days").isEqualTo("CN-000002 2026-06-02");
    }

    @Test
    void credits_in_odd_parts_give_back_net_and_vat_to_the_cent() {
        var invoice = issued("2026-04");
        for (var part : List.of("0.03", "33.33", "0.07", "14.99")) {
            var body = Map.of("lines", List.of(Map.of("line", 2, "amount", part)), "reason", "Part");
            clerk.post(invoice + "/credit-notes", body).expect(201);
        }
        clerk.post(invoice + "/credit-notes", Map.of("reason", "The rest")).expect(201);
        var notes = clerk.get(invoice + "/credit-notes").items().toList();
        for (var sum : List.of("net", "vat", "gross")) {
            var credited = notes.stream()
                    .map(note -> new java.math.BigDecimal(
                            note.at("/" + sum + "/amount").asText()))
                    .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
            assertThat(credited.toPlainString())
                    .as(sum)
                    .isEqualTo(
                            clerk.get(invoice).json().at("/" + sum + "/amount").asText());
        }
        assertThat(clerk.get(invoice).text("status")).isEqualTo("CREDITED");
    }

    private String drafted(String period) {
        var run = clerk.post("tenants/acme/contracts/ACME-C1/invoice-runs", Map.of("period", period));
        return "invoices/" + run.expect(201).text("invoice");
    }

    private String issued(String period) {
        var invoice = drafted(period);
        clerk.put(invoice + "/approval").expect(200);
        clerk.put(invoice + "/issue").expect(200);
        return invoice;
    }

    private String numbered(String invoice) {
        var json = clerk.get(invoice).expect(200);
        return json.text("number") + " " + json.text("issuedOn");
    }

    private String credited(String invoice) {
        var body = Map.of("lines", List.of(Map.of("line", 2, "amount", "1.00")), "reason", "Part");
        var note = clerk.post(invoice + "/credit-notes", body).expect(201);
        return note.text("number") + " " + note.text("issuedOn");
    }
}
