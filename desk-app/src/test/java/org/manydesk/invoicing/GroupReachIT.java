package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** What parent and members of a group see of each other, pay, ask and get back. */
@OnTheDesk
class GroupReachIT extends GroupOfClients {
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
}
