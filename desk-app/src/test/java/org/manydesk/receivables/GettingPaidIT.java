package org.manydesk.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.PaperText;
import org.manydesk.scope.Role;

/** An invoice of 120.00 EUR, issued on 1 April 2026 and due on 1 May, is paid, credited, reminded of. */
@OnTheDesk
class GettingPaidIT {
    private static final String CONTRACT = "tenants/acme/contracts/ACME-C1";

    private Desk desk;
    private Desk.Person bea, max;
    private Client clerk;
    private String invoice;

    @BeforeEach
    void an_issued_invoice() {
        MovableClock.standAt(Instant.parse("2026-04-01T09:00:00Z"));
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        desk.admin()
                .put(
                        "provider",
                        Map.of("name", "Desk", "paymentDays", 30, "bankAccount", "FR7630006000011234567890189"))
                .expect(200);
        var contract = Contracts.usual("ACME-C1", "2026-01-01");
        ((ObjectNode) contract.path("rateCard")).put("minimum", "100.00");
        desk.contract("acme", contract);
        bea = desk.person(Role.BILLING, null);
        desk.assign(bea.id(), List.of("acme"), List.of());
        max = desk.person(Role.CLIENT_MANAGER, "acme");
        clerk = bea.signIn();
        var run = clerk.post(CONTRACT + "/invoice-runs", Map.of("period", "2026-03"));
        invoice = "invoices/" + run.expect(201).text("invoice");
        pay("1.00").problem(409);
        clerk.put(invoice + "/approval").expect(200);
        clerk.put(invoice + "/issue").expect(200);
    }

    @AfterEach
    void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void it_is_paid_in_parts_and_a_payment_that_bounced_is_reversed() {
        var gross = clerk.get(invoice).json().at("/gross/amount").asText();
        assertThat(gross).isEqualTo(clerk.get(invoice).json().at("/open/amount").asText());
        var first = pay("20.00").expect(201).header("Location");
        assertThat(clerk.get(invoice).text("status")).isEqualTo("PARTLY_PAID");
        var all = clerk.get(invoice).json().at("/open/amount").asText();
        pay(all).expect(201);
        assertThat(clerk.get(invoice).text("status")).isEqualTo("PAID");
        assertThat(receivables()).isEmpty();
        pay("0.01").problem(409);
        clerk.put(first + "/reversal", Map.of("reason", "It bounced")).expect(200);
        clerk.put(first + "/reversal", Map.of("reason", "Again")).problem(409);
        assertThat(clerk.get(invoice).text("status")).isEqualTo("PARTLY_PAID");
        assertThat(receivables()).containsExactly("20.00");
        assertThat(clerk.get(invoice + "/payments").expect(200).json().findValuesAsText("reversal"))
                .containsExactly("It bounced");
    }

    @Test
    void what_was_paid_beyond_is_refused_until_a_credit_note_makes_it_a_refund() {
        var gross = clerk.get(invoice).json().at("/gross/amount").asText();
        assertThat(refused(pay("9999.00"))).containsExactly("/amount");
        assertThat(refused(pay("-1.00"))).containsExactly("/amount");
        assertThat(refused(pay("1.001"))).containsExactly("/amount");
        assertThat(refused(pay("1.00", "2026-04-02"))).containsExactly("/receivedOn");
        pay(gross).expect(201);
        var half = List.of(Map.of("line", 2, "amount", "50.00"));
        clerk.post(invoice + "/credit-notes", Map.of("lines", half, "reason", "Half"))
                .expect(201);
        assertThat(clerk.get(invoice).text("status")).isEqualTo("PAID");
        assertThat(receivables()).containsExactly("-60.00");
        assertThat(ageing("OWED_TO_CLIENT")).isEqualTo("-60.00");
        assertThat(clerk.get("receivables").json().at("/items/0/held/amount").asText())
                .isEqualTo("0.00");
        assertThat(remind().problem(409).path("detail").asText()).isEqualTo("Nothing of this invoice is open.");
        pay("-60.00").expect(201);
        assertThat(receivables()).isEmpty();
        assertThat(clerk.get(invoice).text("status")).isEqualTo("PAID");
    }

    @Test
    void two_clerks_cannot_record_more_than_is_open() throws Exception {
        var gross = clerk.get(invoice).json().at("/gross/amount").asText();
        try (var clerks = Executors.newFixedThreadPool(4)) {
            Callable<Integer> paying = () -> pay(gross).status();
            var tries = clerks.invokeAll(Collections.nCopies(8, paying));
            var answers = new ArrayList<Integer>();
            for (var one : tries) answers.add(one.get());
            assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void it_is_reminded_of_in_three_steps_and_what_is_questioned_is_left_out() throws Exception {
        at("2026-05-07");
        remind().problem(409);
        assertThat(ageing("UP_TO_30")).isEqualTo("120.00");
        at("2026-05-08");
        var letter = remind().expect(201).header("Location");
        assertThat(text(letter))
                .contains("Payment reminder", "120.00 EUR", "15 May 2026", "FR7630006000011234567890189");
        remind().problem(409);
        max.signIn()
                .post(invoice + "/lines/2/queries", Map.of("reason", "Why?"))
                .expect(201);
        at("2026-05-22");
        assertThat(remind().problem(409).path("detail").asText()).contains("questions all");
        at("2026-06-01");
        var query = clerk.get(invoice + "/lines/2/queries").json().at("/0/id").asText();
        clerk.put(invoice + "/lines/2/queries/" + query + "/outcome", Map.of("outcome", "UPHELD", "note", "It is due"))
                .expect(200);
        assertThat(remind().expect(201).text("step")).isEqualTo("SECOND");
        remind().problem(409);
        at("2026-06-15");
        pay("20.00").expect(201);
        assertThat(remind().expect(201).json().at("/demanded/amount").asText()).isEqualTo("100.00");
        remind().problem(409);
        assertThat(clerk.get(invoice + "/reminders").json().findValuesAsText("step"))
                .containsExactly("FIRST", "SECOND", "FINAL");
    }

    @Test
    void reminders_go_out_when_and_in_the_words_that_the_provider_says_and_letters_stay() throws Exception {
        var boss = desk.person(Role.ADMIN, null);
        var admin = boss.signIn();
        var usual = admin.get("reminder-steps").expect(200);
        assertThat(usual.json().findValuesAsText("daysAfterDue")).containsExactly("7", "21", "35");
        admin.with("If-Match", usual.header("ETag"))
                .put("reminder-steps", steps(3, 5, 30, "Please mind <b>§ 288</b>."))
                .expect(200);
        assertThat(admin.put("reminder-steps", steps(5, 5, 30, "")).pointers())
                .containsExactly("/steps/1/daysAfterDue");
        assertThat(admin.put("reminder-steps", steps(0, 5, 30, "")).pointers())
                .containsExactly("/steps/0/daysAfterDue");
        at("2026-05-03");
        remind().problem(409);
        clerk.put("reminder-steps", steps(1, 2, 3, "")).problem(403);
        at("2026-05-04");
        var drawn = remind().expect(201);
        assertThat(drawn.text("payUntil")).isEqualTo("2026-05-14");
        var letter = drawn.header("Location");
        assertThat(text(letter)).contains("Please mind <b>§ 288</b>.", "14 May 2026");
        boss.signIn().put("reminder-steps", steps(7, 21, 35, "Other words")).expect(200);
        assertThat(text(letter)).contains("§ 288").doesNotContain("Other words");
        at("2026-05-21");
        remind().problem(409);
        at("2026-05-22");
        remind().expect(201);
        assertThat(Desk.fresh().admin().get("reminder-steps").json().findValuesAsText("daysAfterDue"))
                .containsExactly("7", "21", "35");
    }

    private static Map<String, Object> steps(int first, int second, int last, String text) {
        return Map.of(
                "daysToPay",
                10,
                "steps",
                List.of(
                        Map.of("daysAfterDue", first, "text", text),
                        Map.of("daysAfterDue", second, "text", text),
                        Map.of("daysAfterDue", last, "text", text)));
    }

    @Test
    void the_database_keeps_payments_as_they_were_recorded() throws SQLException {
        var id = pay("20.00").expect(201).text("id");
        try (var database = DeskAddress.database();
                var statement = database.createStatement()) {
            for (var sql : List.of("UPDATE payment SET amount = 1 WHERE id = ", "DELETE FROM payment WHERE id = "))
                assertThatThrownBy(() -> statement.executeUpdate(sql + id)).hasMessageContaining("payment");
            var rows =
                    statement.executeQuery("SELECT i.paid = (SELECT SUM(p.amount) FROM payment p WHERE p.invoice_id ="
                            + " i.id AND p.reversed_at IS NULL) FROM invoice i WHERE i.id = "
                            + invoice.replace("invoices/", ""));
            rows.next();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    @Test
    void nobody_of_another_client_sees_or_records_anything() {
        var globexs = desk.person(Role.BILLING, null);
        desk.assign(globexs.id(), List.of("globex"), List.of());
        var payment = pay("20.00").expect(201).header("Location");
        at("2026-05-08");
        var letter = remind().expect(201).header("Location");
        var stranger = globexs.signIn();
        for (var path : List.of(payment, letter, invoice + "/payments", invoice + "/reminders"))
            stranger.get(path).problem(404);
        stranger.post(invoice + "/payments", payment("1.00", "2026-04-01")).problem(404);
        stranger.post(invoice + "/reminders", Map.of()).problem(404);
        assertThat(stranger.get("receivables").expect(200).items()).isEmpty();
        assertThat(stranger.get("receivables/ageing").expect(200).json()).isEmpty();
        stranger.get("receivables?tenant=acme").problem(404);
        var manager = max.signIn();
        manager.get(payment).expect(200);
        manager.post(invoice + "/payments", payment("1.00", "2026-04-01")).problem(403);
        manager.get("receivables").problem(403);
    }

    private void at(String day) {
        MovableClock.standAt(Instant.parse(day + "T09:00:00Z"));
        clerk = bea.signIn();
    }

    private Answer remind() {
        return clerk.post(invoice + "/reminders", Map.of());
    }

    private Answer pay(String amount) {
        return pay(amount, "2026-04-01");
    }

    private Answer pay(String amount, String on) {
        return clerk.post(invoice + "/payments", payment(amount, on));
    }

    private static List<String> refused(Answer answer) {
        answer.problem(422);
        return answer.pointers().toList();
    }

    private static Map<String, String> payment(String amount, String on) {
        return Map.of("amount", amount, "receivedOn", on, "reference", "Statement 7");
    }

    private List<String> receivables() {
        return clerk.get("receivables")
                .expect(200)
                .items()
                .map(item -> item.at("/open/amount").asText())
                .toList();
    }

    private String ageing(String age) {
        return clerk.get("receivables/ageing")
                .expect(200)
                .json()
                .at("/0/sums/" + age + "/amount")
                .asText();
    }

    private String text(String letter) throws IOException {
        return new PaperText(clerk.get(letter).expect(200).body()).words();
    }
}
