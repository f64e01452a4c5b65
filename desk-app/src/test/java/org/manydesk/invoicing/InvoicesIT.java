package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** The month's end over HTTP: runs, numbers, documents, queries, credit notes, and the walls around them. */
@OnTheDesk
class InvoicesIT {

    private static Desk desk;
    private static Client clerk;
    private static Client manager;
    private static Client stranger;

    @BeforeAll
    static void a_provider_with_clients_and_a_clerk() throws SQLException {
        desk = Desk.fresh();
        for (var key : List.of("acme", "globex", "late", "twice", "queried")) desk.tenant(key);
        clerk = desk.staff(Role.BILLING, "acme", "late", "twice", "queried");
        manager = desk.ofTenant(Role.CLIENT_MANAGER, "acme");
        stranger = desk.ofTenant(Role.CLIENT_MANAGER, "globex");
        desk.contract("acme", "2026-01-01");
        var tickets = new StoredTickets(desk, "acme");
        for (int day = 10; day < 15; day++) tickets.resolved("2026-09-" + day + "T10:00:00Z");
        tickets.marked("2026-09-20T10:00:00Z", "SPAM");
    }

    @Test
    void a_month_is_counted_run_issued_questioned_and_credited() throws SQLException {
        var usage = clerk.get("tenants/acme/contracts/ACME-C1/usage?period=2026-09&limit=4")
                .expect(200);
        assertThat(usage.json().path("counted").asInt()).isEqualTo(5);
        assertThat(usage.json().path("notCounted").asInt()).isEqualTo(1);
        var rest =
                clerk.get("tenants/acme/contracts/ACME-C1/usage?period=2026-09&limit=4&cursor=" + usage.text("next"));
        assertThat(rest.expect(200).items().map(item -> item.path("reason").asText()))
                .containsExactly("RESOLVED", "SPAM");

        var run = run("acme", "ACME-C1", "2026-09").expect(201);
        assertThat(run.json().path("counted").asInt()).isEqualTo(5);
        assertThat(run.json().path("notCounted").asInt()).isEqualTo(1);
        assertThat(run("acme", "ACME-C1", "2026-09").expect(200).text("invoice"))
                .isEqualTo(run.text("invoice"));
        var invoice = "invoices/" + run.text("invoice");
        assertThat(clerk.get(invoice)
                        .expect(200)
                        .json()
                        .at("/lines/0/amount/amount")
                        .asText())
                .isEqualTo("60.00");
        assertThat(clerk.get(invoice).json().at("/gross/amount").asText()).isEqualTo("72.00");

        manager.get(invoice).problem(404);
        stranger.get(invoice).problem(404);
        clerk.put(invoice + "/issue").problem(409);
        theCompaniesAreKnown();
        clerk.put(invoice + "/approval").expect(200);
        var issued = clerk.put(invoice + "/issue").expect(200);
        assertThat(issued.text("status")).isEqualTo("ISSUED");
        assertThat(clerk.put(invoice + "/issue").expect(200).text("number")).isEqualTo(issued.text("number"));
        clerk.delete(invoice).problem(409);
        manager.get(invoice).expect(200);
        stranger.get(invoice).problem(404);
        documents(invoice);
        line(invoice);
        question(invoice);
        credit(invoice);
        theDatabaseRefuses(run.text("invoice"));
    }

    /** Until they are, the invoice can be issued, but there is no e-invoice of it. */
    private static void theCompaniesAreKnown() {
        var seller = Map.of("name", "Desk", "country", "FR", "vatId", "FR40303265045", "paymentDays", 30);
        desk.admin().put("provider", seller).expect(200);
        desk.admin()
                .patch("tenants/acme", Map.of("billing", Map.of("country", "FR", "vatId", "FR83404833048")))
                .expect(200);
    }

    private static void documents(String invoice) {
        var pdf = manager.with("Accept", "application/pdf").get(invoice).expect(200);
        assertThat(pdf.text()).startsWith("%PDF-");
        assertThat(manager.with("Accept", "application/xml")
                        .get(invoice)
                        .expect(200)
                        .text())
                .contains("<Invoice");
        assertThat(manager.with("Accept", "text/csv").get(invoice).expect(200).text())
                .startsWith("kind,invoice");
        assertThat(manager.with("Accept", "*/*").get(invoice).expect(200).header("Content-Type"))
                .startsWith("application/json");
    }

    private static void line(String invoice) {
        var usage = manager.get(invoice + "/lines/1/usage").expect(200);
        assertThat(usage.items().map(item -> item.path("unitPrice").asText()))
                .hasSize(5)
                .containsOnly("12");
        assertThat(usage.text("exact")).isEqualTo("60");
        manager.get(invoice + "/lines/9/usage").problem(404);
        stranger.get(invoice + "/lines/1/usage").problem(404);
    }

    private static void question(String invoice) {
        clerk.post(invoice + "/lines/1/queries", Map.of("reason", "x")).problem(403);
        stranger.post(invoice + "/lines/1/queries", Map.of("reason", "x")).problem(404);
        manager.post(invoice + "/lines/1/queries", Map.of("reason", " ")).problem(422);
        var asked = manager.post(invoice + "/lines/1/queries", Map.of("reason", "Which?"))
                .expect(201);
        var outcome = invoice + "/lines/1/queries/" + asked.text("id") + "/outcome";
        clerk.put(outcome, Map.of("outcome", "MAYBE")).problem(422);
        assertThat(clerk.put(outcome, Map.of("outcome", "UPHELD", "amount", "1.00"))
                        .pointers())
                .containsExactly("/amount");
        assertThat(clerk.put(outcome, Map.of("outcome", "UPHELD", "note", "These."))
                        .expect(200)
                        .text("status"))
                .isEqualTo("UPHELD");
        clerk.put(outcome, Map.of("outcome", "WITHDRAWN")).problem(409);
    }

    @Test
    void a_queried_line_is_credited_with_the_answer_or_not_at_all() throws SQLException {
        desk.contract("queried", "2026-01-01");
        new StoredTickets(desk, "queried").resolved("2026-09-10T10:00:00Z");
        var invoice = "invoices/"
                + run("queried", "QUERIED-C1", "2026-09").expect(201).text("invoice");
        clerk.put(invoice + "/approval").expect(200);
        clerk.put(invoice + "/issue").expect(200);
        var asked = desk.ofTenant(Role.CLIENT_MANAGER, "queried")
                .post(invoice + "/lines/1/queries", Map.of("reason", "This was spam."))
                .expect(201);
        var outcome = invoice + "/lines/1/queries/" + asked.text("id") + "/outcome";
        assertThat(clerk.put(outcome, Map.of("outcome", "CREDITED", "amount", "12.01"))
                        .pointers())
                .containsExactly("/amount");
        assertThat(clerk.put(outcome, Map.of("outcome", "CREDITED", "amount", "5.00", "note", "Right you are."))
                        .expect(200)
                        .text("status"))
                .isEqualTo("CREDITED");
        clerk.put(outcome, Map.of("outcome", "CREDITED", "amount", "7.00")).problem(409);
        assertThat(clerk.get(invoice + "/credit-notes").items()).singleElement().satisfies(note -> assertThat(
                        note.at("/net/amount").asText() + " "
                                + note.path("reason").asText())
                .isEqualTo("5.00 This was spam."));
    }

    private static void credit(String invoice) {
        assertThat(credit(invoice, "60.01").pointers()).containsExactly("/lines/0/amount");
        var note = credit(invoice, "12.00").expect(201);
        assertThat(note.json().at("/gross/amount").asText()).isEqualTo("14.40");
        assertThat(credit(invoice, "48.01").status()).isEqualTo(422);
        manager.get("credit-notes/" + note.text("id")).expect(200);
        stranger.get("credit-notes/" + note.text("id")).problem(404);
        assertThat(manager.with("Accept", "application/xml")
                        .get("credit-notes/" + note.text("id"))
                        .expect(200)
                        .text())
                .contains("<CreditNote");
        credit(invoice, "48.00").expect(201);
        assertThat(clerk.get(invoice).text("status")).isEqualTo("CREDITED");
    }

    private static Answer credit(String invoice, String amount) {
        var body = Map.of("lines", List.of(Map.of("line", 1, "amount", amount)), "reason", "Agreed by phone");
        return clerk.post(invoice + "/credit-notes", body);
    }

    private static void theDatabaseRefuses(String id) throws SQLException {
        for (var sql : List.of(
                "UPDATE invoice SET gross = 1, net = 1, vat = 0 WHERE id = " + id,
                "UPDATE invoice SET status = 'DRAFT' WHERE id = " + id,
                "UPDATE invoice SET rate_card = '{}' WHERE id = " + id,
                "UPDATE invoice SET vat_groups = '[]' WHERE id = " + id,
                "UPDATE invoice SET bank_account = 'x' WHERE id = " + id,
                "UPDATE invoice SET parts = '[1]' WHERE id = " + id,
                "UPDATE invoice SET entered = '{\"x\":1}' WHERE id = " + id,
                "DELETE FROM invoice WHERE id = " + id,
                "UPDATE invoice_line SET net = 1 WHERE invoice_id = " + id,
                "DELETE FROM invoice_line WHERE invoice_id = " + id,
                "UPDATE invoice_line_usage SET ref = 'x' WHERE invoice_id = " + id,
                "DELETE FROM invoice_line_usage WHERE invoice_id = " + id,
                "INSERT INTO invoice_uncounted (tenant_id, id, version, invoice_id, ticket_id, ref, subject, decided_at,"
                        + " reason, why) SELECT tenant_id, 4711, 1, id, 1, 'x', 'x', drafted_at, 'SPAM', 'x' FROM invoice"
                        + " WHERE id = " + id,
                "UPDATE invoice_uncounted SET why = 'x' WHERE invoice_id = " + id,
                "DELETE FROM invoice_uncounted WHERE invoice_id = " + id,
                "DELETE FROM credit_note WHERE invoice_id = " + id,
                "DELETE FROM credit_note_line WHERE invoice_id = " + id,
                "UPDATE credit_note SET reason = 'x' WHERE invoice_id = " + id)) {
            try (var database = DeskAddress.database();
                    var statement = database.createStatement()) {
                assertThat(catchThrowable(() -> statement.executeUpdate(sql)))
                        .as(sql)
                        .hasMessageContaining("cannot be");
            }
        }
    }

    @Test
    void a_discarded_draft_frees_its_tickets() throws SQLException {
        desk.contract("twice", "2026-01-01");
        new StoredTickets(desk, "twice").resolved("2026-09-10T10:00:00Z");
        var first = run("twice", "TWICE-C1", "2026-09").expect(201).text("invoice");
        clerk.delete("invoices/" + first).expect(204);
        var second = run("twice", "TWICE-C1", "2026-09").expect(201);
        assertThat(second.text("invoice")).isNotEqualTo(first);
        assertThat(second.json().path("counted").asInt()).isEqualTo(1);
    }

    @Test
    void what_comes_late_is_billed_by_the_next_run_and_never_twice() throws SQLException {
        desk.contract("late", "2026-01-01");
        var tickets = new StoredTickets(desk, "late");
        tickets.resolved("2026-08-10T10:00:00Z");
        var august = run("late", "LATE-C1", "2026-08").expect(201).text("invoice");
        tickets.resolved("2026-08-11T10:00:00Z");
        tickets.resolved("2026-09-11T10:00:00Z");
        assertThat(lines(run("late", "LATE-C1", "2026-09").expect(201).text("invoice")))
                .extracting(line -> line.path("period").asText() + " "
                        + line.path("quantity").asText())
                .containsExactly("2026-09 1", "2026-08 1");
        clerk.delete("invoices/" + august).problem(409);
        assertThat(lines(run("late", "LATE-C1", "2026-10").expect(201).text("invoice")))
                .hasSize(1);
    }

    @Test
    void what_cannot_be_run_is_said() {
        run("acme", "ACME-C1", "2199-01").problem(409);
        run("acme", "ACME-C1", "2025-12").problem(409);
        assertThat(run("acme", "ACME-C1", "October").pointers()).containsExactly("/period");
        run("acme", "NONE", "2026-09").problem(404);
        run("globex", "GLOBEX-C1", "2026-09").problem(404);
        manager.post("tenants/acme/contracts/ACME-C1/invoice-runs", Map.of("period", "2026-09"))
                .problem(403);
        stranger.get("tenants/acme/contracts/ACME-C1/usage?period=2026-09").problem(404);
        clerk.get("tenants/acme/contracts/ACME-C1/usage?period=x").problem(400);
    }

    @Test
    void a_contract_with_a_bad_rate_card_is_refused_with_the_pointer() {
        var contract = Contracts.usual("BAD-1", "2020-01-01");
        ((com.fasterxml.jackson.databind.node.ObjectNode) contract.at("/rateCard/lines/0")).put("model", "FLAT");
        var refused = desk.admin().post("tenants/acme/contracts", contract);
        refused.problem(422);
        assertThat(refused.pointers()).contains("/rateCard/lines/0/model");
    }

    @Test
    void an_amount_finer_than_the_contracts_currency_is_refused_with_the_pointer() {
        var contract = Contracts.usual("YEN-1", "2020-01-01").put("currency", "JPY");
        ((com.fasterxml.jackson.databind.node.ObjectNode) contract.path("rateCard")).put("minimum", "1000.55");
        var refused = desk.admin().post("tenants/acme/contracts", contract);
        assertThat(refused.problem(422).at("/errors/0/detail").asText()).contains("more decimals than JPY has: 0");
        assertThat(refused.pointers()).containsExactly("/rateCard/minimum");
    }

    @Test
    void a_simulation_rates_late_units() {
        var card = Contracts.usual("X", "2026-01-01").path("rateCard");
        var question = Map.of(
                "rateCard",
                card,
                "currency",
                "EUR",
                "usage",
                List.of(Map.of("line", "Tickets", "quantity", "3")),
                "alreadyRated",
                List.of(Map.of("line", "Tickets", "quantity", 99)));
        var answer = clerk.post("rating/simulations", question).expect(200);
        assertThat(answer.json().at("/lines/0/exact").asText()).isEqualTo("31");
        assertThat(answer.json().at("/total/amount").asText()).isEqualTo("31.00");
        manager.post("rating/simulations", question).problem(403);
    }

    private static Answer run(String tenant, String contract, String period) {
        return clerk.post("tenants/%s/contracts/%s/invoice-runs".formatted(tenant, contract), Map.of("period", period));
    }

    private static List<JsonNode> lines(String invoice) {
        var lines = new ArrayList<JsonNode>();
        clerk.get("invoices/" + invoice).expect(200).json().path("lines").forEach(lines::add);
        return lines;
    }
}
