package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
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
import org.manydesk.scope.Role;

/** Companies of one group, each behind its wall, and the parent that gets one invoice for all of them. */
@OnTheDesk
class GroupInvoicesIT {
    private static final Map<String, String> PARENT = Map.of("tenant", "parent", "contract", "PARENT-C1");

    private Desk desk;
    private Client clerk;

    @BeforeEach
    void two_members_with_tickets_and_their_parent() throws SQLException {
        MovableClock.standAt(Instant.parse("2026-11-02T10:00:00Z"));
        desk = Desk.fresh();
        for (var client : List.of("one", "two", "parent", "stranger")) desk.tenant(client);
        desk.contract("one", "2026-09-01");
        desk.contract("two", at("TWO-C1", "5.5"));
        desk.contract("parent", retainer("PARENT-C1"));
        desk.contract("stranger", "2026-09-01");
        for (var member : List.of("one", "two")) join(member, PARENT).expect(200);
        clerk = desk.staff(Role.BILLING, "one", "two", "parent");
        var one = new StoredTickets(desk, "one");
        for (int day = 10; day < 15; day++) one.resolved("2026-09-" + day + "T10:00:00Z");
        new StoredTickets(desk, "two").resolved("2026-09-20T10:00:00Z");
    }

    @AfterEach
    void it_is_today() {
        MovableClock.reset();
    }

    private static ObjectNode at(String number, String vatRate) {
        var terms = Contracts.usual(number, "2026-09-01");
        ((ObjectNode) terms.path("rateCard")).put("vatRate", vatRate);
        return terms;
    }

    private static ObjectNode retainer(String number) {
        var terms = Contracts.usual(number, "2026-09-01");
        ((ObjectNode) terms.path("rateCard")).put("minimum", "250.00");
        return terms;
    }

    private static ObjectNode withoutPrices(String number) {
        var terms = Contracts.usual(number, "2026-09-01");
        terms.remove("rateCard");
        return terms;
    }

    private static String contract(String client) {
        return "tenants/" + client + "/contracts/" + client.toUpperCase(Locale.ROOT) + "-C1";
    }

    private Answer join(String member, Map<String, String> payer) {
        return desk.admin().put(contract(member) + "/billed-with", payer);
    }

    private static Answer run(Client clerk, String client, String period) {
        return clerk.post(contract(client) + "/invoice-runs", Map.of("period", period));
    }

    private String drafted(String client, String period) {
        return "invoices/" + run(clerk, client, period).expect(201).text("invoice");
    }

    private String approved(String client, String period) {
        var invoice = drafted(client, period);
        clerk.put(invoice + "/approval").expect(200);
        return invoice;
    }

    private String issued(String client, String period) {
        var invoice = approved(client, period);
        clerk.put(invoice + "/issue").expect(200);
        return invoice;
    }

    private static BigDecimal amount(JsonNode invoice, String member) {
        return new BigDecimal(invoice.path(member).path("amount").asText());
    }

    private static List<JsonNode> lines(JsonNode invoice) {
        return StreamSupport.stream(invoice.path("lines").spliterator(), false).toList();
    }

    private static String id(String invoice) {
        return invoice.substring("invoices/".length());
    }

    @Test
    void a_payer_whose_contract_is_over_still_gets_what_its_group_owes() {
        var over = retainer("OVER-C1");
        over.put("until", "2026-10-01");
        desk.tenant("over");
        desk.contract("over", over);
        join("stranger", Map.of("tenant", "over", "contract", "OVER-C1")).expect(200);
        clerk = desk.admin();
        approved("stranger", "2026-09");
        issued("over", "2026-09");
        approved("stranger", "2026-10");
        var missed = clerk.get("unbilled?period=2026-10").expect(200).json().path("missed");
        assertThat(missed)
                .filteredOn(month -> month.path("contract").asText().equals("OVER-C1"))
                .extracting(month -> month.path("period").asText(), month -> month.path("afterTheEnd")
                        .asBoolean())
                .containsExactly(tuple("2026-10", true));
        var last = clerk.get(issued("over", "2026-10")).expect(200).json();
        assertThat(lines(last)).extracting(line -> line.path("name").asText()).containsExactly("Client stranger");
        assertThat(clerk.get("unbilled?period=2026-10").expect(200).json().path("missed"))
                .noneMatch(month -> month.path("contract").asText().equals("OVER-C1"));
    }

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
    void payments_and_credits_go_to_the_parents_invoice_and_never_to_a_statement() {
        var one = approved("one", "2026-09");
        var group = issued("parent", "2026-09");
        var payment = Map.of("amount", "100.00", "receivedOn", "2026-11-02", "reference", "bank");
        clerk.post(one + "/payments", payment).problem(409);
        clerk.post(group + "/payments", payment).expect(201);
        var credit = Map.of("reason", "agreed", "lines", List.of(Map.of("line", 3, "amount", "10.00")));
        clerk.post(
                        one + "/credit-notes",
                        Map.of("reason", "agreed", "lines", List.of(Map.of("line", 1, "amount", "1.00"))))
                .problem(409);
        clerk.post(group + "/credit-notes", credit).expect(201);
        assertThat(amount(clerk.get(group).json(), "open")).isEqualByComparingTo("260.00"); // 372.00 - 100.00 - 12.00
        assertThat(revenue("one")).as("60.00, of which 10.00 were credited").isEqualByComparingTo("50.00");
        assertThat(revenue("parent")).isEqualByComparingTo("250.00");
        assertThat(clerk.get(one).text("status")).isEqualTo("ON_GROUP_INVOICE");
    }

    private BigDecimal revenue(String client) {
        var margin = desk.admin().get(contract(client) + "/margin?period=2026-09");
        return amount(margin.expect(200).json(), "revenue");
    }

    @Test
    void the_database_keeps_a_statement_that_was_invoiced() throws SQLException {
        var one = approved("one", "2026-09");
        issued("parent", "2026-09");
        for (var change : List.of(
                "UPDATE invoice SET status = 'APPROVED' WHERE id = ?",
                "UPDATE invoice SET net = net + 1, gross = gross + 1 WHERE id = ?",
                "DELETE FROM invoice_line WHERE invoice_id = ?",
                "DELETE FROM invoice_line_usage WHERE invoice_id = ?",
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
    void the_parent_sees_what_it_pays_and_no_ticket_and_a_member_sees_its_own_statement_only() {
        var one = approved("one", "2026-09");
        var two = approved("two", "2026-09");
        var group = issued("parent", "2026-09");
        var parent = desk.ofTenant(Role.CLIENT_MANAGER, "parent");
        var read = parent.get(group).expect(200);
        assertThat(read.text()).contains("Client one", "Client two").doesNotContain(id(one), id(two), "T-1");
        assertThat(parent.get(group + "/lines/3/usage").expect(200).items()).isEmpty();
        for (var statement : List.of(one, two)) parent.get(statement).problem(404);
        assertThat(parent.get("invoices").items()).hasSize(1);
        var member = desk.ofTenant(Role.CLIENT_MANAGER, "one");
        var own = member.get(one).expect(200);
        assertThat(own.json().path("statement").asBoolean()).isTrue();
        assertThat(own.text()).doesNotContain(id(group), "parent", "PARENT");
        assertThat(member.get(one + "/lines/1/usage").expect(200).items()).hasSize(5);
        for (var other : List.of(two, group)) member.get(other).problem(404);
        assertThat(member.get(contract("one")).expect(200).text()).doesNotContain("parent", "PARENT");
        assertThat(member.with("Accept", "application/pdf").get(one).expect(200).body())
                .isNotEmpty();
        member.with("Accept", "application/xml").get(one).problem(409);
    }

    @Test
    void a_clerk_of_the_parent_alone_collects_and_a_clerk_of_a_member_alone_learns_nothing_of_the_parent() {
        var ofMember = desk.staff(Role.BILLING, "one");
        var statement =
                "invoices/" + run(ofMember, "one", "2026-09").expect(201).text("invoice");
        ofMember.put(statement + "/approval").expect(200);
        assertThat(ofMember.get(contract("one")).text()).doesNotContain("parent", "PARENT");
        var ofParent = desk.staff(Role.BILLING, "parent");
        var group = "invoices/" + run(ofParent, "parent", "2026-09").expect(201).text("invoice");
        assertThat(ofParent.get(group).text()).contains("Client one").doesNotContain(id(statement));
        ofParent.get(statement).problem(404);
        assertThat(ofMember.get(statement).text()).doesNotContain(id(group), "parent", "PARENT");
        ofParent.put(group + "/approval").expect(200);
        ofParent.put(group + "/issue").expect(200);
        assertThat(ofMember.get(statement).text("status")).isEqualTo("ON_GROUP_INVOICE");
        assertThat(ofMember.delete(statement).problem(409).toString()).doesNotContain("parent", "PARENT");
    }

    @Test
    void a_parent_without_prices_of_its_own_is_invoiced_for_the_statements_and_for_nothing_else() {
        desk.tenant("holding");
        desk.contract("holding", withoutPrices("HOLDING-C1"));
        join("stranger", Map.of("tenant", "holding", "contract", "HOLDING-C1")).expect(200);
        var admin = desk.admin();
        assertThat(run(admin, "holding", "2026-09").problem(409).path("detail").asText())
                .contains("no approved statement");
        var statement =
                "invoices/" + run(admin, "stranger", "2026-09").expect(201).text("invoice");
        admin.put(statement + "/approval").expect(200);
        var group = "invoices/" + run(admin, "holding", "2026-09").expect(201).text("invoice");
        assertThat(lines(admin.get(group).json())).hasSize(1);
        admin.put(group + "/approval").expect(200);
        admin.put(group + "/issue").expect(200);
        assertThat(run(admin, "holding", "2026-10").problem(409)).isNotNull();
    }

    @Test
    void who_pays_is_refused_with_the_reason_where_it_makes_no_sense() {
        var pounds = Contracts.usual("POUNDS-C1", "2026-09-01").put("currency", "GBP");
        desk.tenant("pounds");
        desk.contract("pounds", pounds);
        assertThat(join("stranger", Map.of("tenant", "pounds", "contract", "POUNDS-C1"))
                        .problem(422)
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/contract");
        assertThat(pointer(join("stranger", Map.of("tenant", "stranger", "contract", "STRANGER-C1"))))
                .isEqualTo("/tenant");
        assertThat(pointer(join("stranger", Map.of("tenant", "nobody", "contract", "X"))))
                .isEqualTo("/tenant");
        assertThat(pointer(join("stranger", Map.of("tenant", "parent", "contract", "X"))))
                .isEqualTo("/contract");
        join("stranger", Map.of("tenant", "one", "contract", "ONE-C1")).problem(409);
        join("parent", Map.of("tenant", "stranger", "contract", "STRANGER-C1")).problem(409);
        var elsewhere = Desk.fresh();
        elsewhere.tenant("far");
        elsewhere.contract("far", "2026-09-01");
        assertThat(elsewhere
                        .admin()
                        .put(contract("far") + "/billed-with", PARENT)
                        .problem(422)
                        .path("errors")
                        .toString())
                .isEqualTo(elsewhere
                        .admin()
                        .put(contract("far") + "/billed-with", Map.of("tenant", "nobody", "contract", "PARENT-C1"))
                        .problem(422)
                        .path("errors")
                        .toString());
        clerk.put(contract("one") + "/billed-with", PARENT).problem(403);
        assertThat(desk.admin().get(contract("one")).json().path("billedWith").toString())
                .isEqualTo("{\"tenant\":\"parent\",\"contract\":\"PARENT-C1\"}");
    }

    private static String pointer(Answer answer) {
        return answer.problem(422).at("/errors/0/pointer").asText();
    }

    @Test
    void who_leaves_the_group_is_invoiced_by_itself_and_what_was_drafted_stays_with_the_group() {
        approved("one", "2026-09");
        desk.admin().delete(contract("one") + "/billed-with").expect(204);
        assertThat(desk.admin().get(contract("one")).json().has("billedWith")).isFalse();
        assertThat(lines(clerk.get(drafted("parent", "2026-09")).json()))
                .extracting(line -> line.path("name").asText())
                .contains("Client one");
        var own = issued("one", "2026-10");
        assertThat(clerk.get(own).text("number")).isNotEmpty();
    }

    @Test
    void a_payer_that_is_paid_for_itself_collects_nothing_until_it_pays_again() {
        approved("one", "2026-09");
        for (var member : List.of("one", "two"))
            desk.admin().delete(contract(member) + "/billed-with").expect(204);
        join("parent", Map.of("tenant", "stranger", "contract", "STRANGER-C1")).expect(200);
        assertThat(lines(clerk.get(drafted("parent", "2026-09")).json()))
                .extracting(line -> line.path("name").asText())
                .doesNotContain("Client one");
        desk.admin().delete(contract("parent") + "/billed-with").expect(204);
        assertThat(lines(clerk.get(drafted("parent", "2026-10")).json()))
                .extracting(line -> line.path("name").asText())
                .contains("Client one");
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
    void who_left_the_group_owes_it_what_the_group_paid_and_gives_it_back_by_a_statement() throws SQLException {
        desk.tenant("three");
        desk.contract("three", volume("THREE-C1"));
        join("three", PARENT).expect(200);
        clerk = desk.staff(Role.BILLING, "three", "parent");
        var tickets = new StoredTickets(desk, "three");
        for (var day : List.of("10", "11")) tickets.resolved("2026-09-" + day + "T10:00:00Z");
        approved("three", "2026-09");
        issued("parent", "2026-09");
        desk.admin().delete(contract("three") + "/billed-with").expect(204);
        tickets.resolved("2026-09-28T10:00:00Z"); // three at 1.00, where two at 10.00 were invoiced
        var own = approved("three", "2026-10");
        assertThat(clerk.put(own + "/issue").problem(409).path("detail").asText())
                .contains("2026-09", "Bill the contract with the group once more");
        clerk.delete(own).expect(204);
        join("three", PARENT).expect(200);
        assertThat(amount(clerk.get(approved("three", "2026-10")).json(), "net"))
                .isEqualByComparingTo("-17.00");
        assertThat(amount(clerk.get(issued("parent", "2026-10")).json(), "net")).isEqualByComparingTo("233.00");
    }

    private static ObjectNode volume(String number) {
        var terms = Contracts.usual(number, "2026-09-01");
        var line = (ObjectNode) terms.at("/rateCard/lines/0");
        line.put("model", "VOLUME").putArray("tiers");
        line.withArray("tiers").addObject().put("upTo", 2).put("unitPrice", "10.00");
        line.withArray("tiers").addObject().putNull("upTo").put("unitPrice", "1.00");
        return terms;
    }

    @Test
    void a_question_on_a_statement_is_answered_and_credited_on_the_group_invoice_only() {
        var one = approved("one", "2026-09");
        issued("parent", "2026-09");
        var member = desk.ofTenant(Role.CLIENT_MANAGER, "one");
        var query = member.post(one + "/lines/1/queries", Map.of("reason", "Why five?"))
                .expect(201);
        var path = query.header("Location") + "/outcome";
        clerk.put(path, Map.of("outcome", "CREDITED", "note", "Sorry", "amount", "12.00"))
                .problem(409);
        clerk.put(path, Map.of("outcome", "UPHELD", "note", "Five were resolved"))
                .expect(200);
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
