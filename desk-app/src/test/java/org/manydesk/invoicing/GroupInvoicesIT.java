package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;

/** Companies of one group, each behind its wall, and the parent that gets one invoice for all of them. */
@OnTheDesk
class GroupInvoicesIT extends GroupOfClients {
    @Test
    void the_parent_gets_one_invoice_over_the_statements_of_its_members_and_its_own_lines() {
        var one = approved("one", "2026-09");
        var two = approved("two", "2026-09");
        clerk.put(one + "/issue").problem(409);
        var group = issued("parent", "2026-09");
        var invoice = clerk.get(group).json();
        assertThat(lines(invoice))
                .extracting(
                        line -> line.path("name").asText(),
                        line -> line.path("amount").path("amount").asText())
                .containsExactly(
                        tuple("Tickets", "0.00"),
                        tuple("Minimum commitment", "250.00"),
                        tuple("Client one", "60.00"),
                        tuple("Client two", "12.00"));
        assertThat(lines(invoice).get(2).path("note").asText())
                .isEqualTo("Contract ONE-C1, September 2026, tickets counted: 5");
        assertThat(lines(invoice).get(2).path("statement").asText()).isEqualTo(id(one));
        assertThat(amount(invoice, "net")).isEqualByComparingTo("322.00");
        assertThat(amount(invoice, "vat")).isEqualByComparingTo("62.66"); // 20 % of 310.00 and 5.5 % of 12.00
        assertThat(amount(invoice, "open")).isEqualByComparingTo("384.66");
        for (var statement : List.of(one, two)) {
            var known = clerk.get(statement).json();
            assertThat(known.path("status").asText()).isEqualTo("ON_GROUP_INVOICE");
            assertThat(known.path("statement").asBoolean()).isTrue();
            assertThat(known.path("groupInvoice").asText()).isEqualTo(id(group));
            assertThat(known.has("number")).isFalse();
            assertThat(amount(known, "open")).isEqualByComparingTo("0");
        }
        assertThat(clerk.get(one + "/lines/1/usage").items()).hasSize(5);
        assertThat(clerk.get(group + "/lines/3/usage").items()).isEmpty();
    }

    @Test
    void the_number_is_of_the_series_and_statements_take_none() {
        approved("one", "2026-09");
        var first = clerk.get(issued("parent", "2026-09")).text("number");
        approved("one", "2026-10");
        var second = clerk.get(issued("parent", "2026-10")).text("number");
        assertThat(nth(second)).isEqualTo(nth(first) + 1);
    }

    private static int nth(String number) {
        return Integer.parseInt(number.replaceAll(".*[^0-9]", ""));
    }

    @Test
    void what_is_not_approved_is_named_and_waits_for_the_next_group_invoice() throws SQLException {
        approved("one", "2026-09");
        drafted("two", "2026-09");
        var group = run(clerk, "parent", "2026-09").expect(201);
        assertThat(group.text("warnings")).isNotNull();
        assertThat(group.json().path("warnings").toString()).contains("Client two TWO-C1 2026-09");
        var late = new StoredTickets(desk, "one");
        late.resolved("2026-09-25T10:00:00Z");
        var first = "invoices/" + group.text("invoice");
        clerk.put(first + "/approval").expect(200);
        clerk.put(first + "/issue").expect(200);
        clerk.put("invoices/" + run(clerk, "two", "2026-09").expect(200).text("invoice") + "/approval")
                .expect(200);
        approved("one", "2026-10");
        approved("two", "2026-10");
        var next = clerk.get(drafted("parent", "2026-10")).json();
        assertThat(lines(next))
                .extracting(
                        line -> line.path("name").asText(),
                        line -> line.path("amount").path("amount").asText())
                .contains(tuple("Client one", "12.00"), tuple("Client two", "12.00"), tuple("Client two", "0.00"));
        assertThat(amount(next, "net")).isEqualByComparingTo("274.00");
    }

    @Test
    void a_run_over_all_contracts_leaves_the_parent_to_the_end_and_tells_it_what_is_not_approved() {
        var run = clerk.post("invoice-runs", Map.of("period", "2026-09"))
                .expect(202)
                .text("id");
        while (clerk.get("invoice-runs/" + run).expect(200).text("state").equals("RUNNING")) Thread.onSpinWait();
        assertThat(run(clerk, "parent", "2026-09")
                        .expect(200)
                        .json()
                        .path("warnings")
                        .toString())
                .contains("Client one ONE-C1 2026-09", "Client two TWO-C1 2026-09");
    }

    @Test
    void a_discarded_draft_of_the_parent_lets_go_of_the_statements() {
        var one = approved("one", "2026-09");
        var group = drafted("parent", "2026-09");
        assertThat(clerk.get(one).text("groupInvoice")).isEqualTo(id(group));
        assertThat(clerk.delete(one).problem(409).path("detail").asText()).contains("draft of the group");
        clerk.delete(group).expect(204);
        assertThat(clerk.get(one).json().has("groupInvoice")).isFalse();
        assertThat(lines(clerk.get(drafted("parent", "2026-09")).json()))
                .extracting(line -> line.path("name").asText())
                .contains("Client one");
    }

    @Test
    void two_who_draft_at_once_collect_a_statement_once() throws Exception {
        var statement = approved("one", "2026-09");
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Answer> draft = () -> run(clerk, "parent", "2026-09");
            for (var answer : both.invokeAll(List.of(draft, draft, draft, draft)))
                assertThat(answer.get().status()).isIn(200, 201);
        }
        try (var database = DeskAddress.database();
                var count = database.prepareStatement("SELECT COUNT(*) FROM invoice_line WHERE statement_id = ?")) {
            count.setLong(1, Long.parseLong(id(statement)));
            var rows = count.executeQuery();
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void a_statement_that_gives_money_back_lowers_the_group_invoice() throws SQLException {
        var tickets = new StoredTickets(desk, "two");
        approved("two", "2026-09");
        issued("parent", "2026-09");
        tickets.resolved("2026-09-28T10:00:00Z");
        var october = clerk.get(approved("two", "2026-10")).json();
        assertThat(amount(october, "net")).isEqualByComparingTo("12.00");
        var group = clerk.get(issued("parent", "2026-10")).json();
        assertThat(amount(group, "net")).isEqualByComparingTo("262.00");
    }

    @Test
    void the_database_lets_an_approved_statement_stand_on_drafts_alone() throws SQLException {
        approved("one", "2026-09");
        var issued = issued("parent", "2026-09");
        var waiting = approved("one", "2026-10");
        for (var change : List.of(
                "UPDATE invoice SET collected_by = " + id(issued) + " WHERE id = ?",
                "UPDATE invoice SET group_tenant_id = NULL, group_contract_id = NULL WHERE id = ?",
                "UPDATE invoice SET group_tenant_id = NULL, group_contract_id = NULL, collected_by = NULL WHERE id = ?")) {
            try (var database = DeskAddress.database();
                    var statement = database.prepareStatement(change)) {
                statement.setLong(1, Long.parseLong(id(waiting)));
                assertThatThrownBy(statement::executeUpdate).as(change).hasMessageContaining("cannot be changed");
            }
        }
        assertThat(lines(clerk.get(drafted("parent", "2026-10")).json()))
                .extracting(line -> line.path("name").asText())
                .contains("Client one");
    }

    @Test
    void the_database_keeps_a_statement_that_was_invoiced() throws SQLException {
        new StoredTickets(desk, "one").marked("2026-09-20T10:00:00Z", "SPAM");
        var one = approved("one", "2026-09");
        issued("parent", "2026-09");
        for (var change : List.of(
                "UPDATE invoice SET status = 'APPROVED' WHERE id = ?",
                "UPDATE invoice SET net = net + 1, gross = gross + 1 WHERE id = ?",
                "DELETE FROM invoice_line WHERE invoice_id = ?",
                "DELETE FROM invoice_line_usage WHERE invoice_id = ?",
                "UPDATE invoice SET collected_by = NULL WHERE id = ?",
                "DELETE FROM invoice_uncounted WHERE invoice_id = ?",
                "INSERT INTO invoice_uncounted (tenant_id, id, version, invoice_id, ticket_id, ref, subject, decided_at,"
                        + " reason, why) SELECT tenant_id, 4711, 1, id, 1, 'x', 'x', drafted_at, 'SPAM', 'x' FROM invoice"
                        + " WHERE id = ?",
                "DELETE FROM invoice WHERE id = ?")) {
            try (var database = DeskAddress.database();
                    var statement = database.prepareStatement(change)) {
                statement.setLong(1, Long.parseLong(id(one)));
                assertThatThrownBy(statement::executeUpdate).as(change).isInstanceOf(SQLException.class);
            }
        }
        clerk.delete(one).problem(409);
    }

    @Test
    void the_journal_books_the_group_invoice_and_no_statement() {
        approved("one", "2026-09");
        var number = clerk.get(issued("parent", "2026-09")).text("number");
        var journal = desk.admin()
                .get("accounting/journal?from=2026-11-01&to=2026-11-30")
                .expect(200)
                .text();
        assertThat(journal).contains(number).doesNotContain("ONE-C1 2026-09");
    }
}
