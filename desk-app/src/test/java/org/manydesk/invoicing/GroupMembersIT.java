package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Who joins a group, who pays for it, and what becomes of those who leave it. */
@OnTheDesk
class GroupMembersIT extends GroupOfClients {
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
}
