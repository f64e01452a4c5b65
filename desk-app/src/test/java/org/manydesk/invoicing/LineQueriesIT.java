package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** It is Thursday, 5 November 2026, in London. Acme's price list wants answers within two working days. */
@OnTheDesk
class LineQueriesIT {
    private static Desk desk;
    private static Client manager;
    private static Client clerk;

    @BeforeAll
    static void two_clients_with_invoices() {
        MovableClock.standAt(Instant.parse("2026-11-05T10:00:00Z"));
        desk = Desk.fresh();
        for (var client : new String[] {"acme", "globex", "initech"}) desk.tenant(client);
        var terms = Contracts.usual("ACME-C1", "2026-10-01");
        ((ObjectNode) terms.path("rateCard")).put("answerWithin", 2);
        desk.contract("acme", terms);
        desk.contract("globex", "2026-10-01");
        desk.contract("initech", "2026-10-01");
        manager = desk.ofTenant(Role.CLIENT_MANAGER, "acme");
        clerk = desk.staff(Role.BILLING, "acme", "globex", "initech");
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    private static String issued(String client) {
        var contract = client.toUpperCase(java.util.Locale.ROOT) + "-C1";
        var run = desk.admin()
                .post("tenants/" + client + "/contracts/" + contract + "/invoice-runs", Map.of("period", "2026-10"));
        var invoice = "invoices/" + run.json().path("invoice").asText();
        desk.admin().put(invoice + "/approval").expect(200);
        desk.admin().put(invoice + "/issue").expect(200);
        return invoice;
    }

    @Test
    void each_query_has_a_clock_of_its_own_and_is_withdrawn_by_its_client_once() {
        var lines = issued("acme") + "/lines/1/";
        var asked = manager.post(lines + "queries", Map.of("reason", "Why?")).expect(201);
        assertThat(asked.text("answerDue")).isEqualTo("2026-11-09T17:00:00Z");
        assertThat(clerk.get("invoice-queries").expect(200).items())
                .anySatisfy(query -> assertThat(query.path("id").asText()).isEqualTo(asked.text("id")));
        var query = lines + "queries/" + asked.text("id");
        clerk.put(query + "/withdrawal").problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "globex").put(query + "/withdrawal").problem(404);
        manager.with("If-Match", "\"7\"").put(query + "/withdrawal").problem(412);
        assertThat(manager.put(query + "/withdrawal").expect(200).text("status"))
                .isEqualTo("WITHDRAWN");
        manager.put(query + "/withdrawal").problem(409);
        clerk.put(query + "/outcome", Map.of("outcome", "UPHELD")).problem(409);
        assertThat(manager.get("invoice-queries").expect(200).items()).isEmpty();
    }

    @Test
    void billing_notes_that_a_client_takes_a_query_back_and_the_line_is_held_no_more() {
        desk.tenant("umbrella");
        desk.contract("umbrella", "2026-10-01");
        var invoice = issued("umbrella");
        var theirs = desk.ofTenant(Role.CLIENT_MANAGER, "umbrella");
        var billing = desk.staff(Role.BILLING, "umbrella");
        var asked = theirs.post(invoice + "/lines/1/queries", Map.of("reason", "Why?"))
                .expect(201);
        var query = invoice + "/lines/1/queries/" + asked.text("id");
        clerk.put(query + "/outcome", Map.of("outcome", "WITHDRAWN")).problem(404);
        theirs.put(query + "/outcome", Map.of("outcome", "WITHDRAWN")).problem(403);
        billing.with("If-Match", "\"7\"")
                .put(query + "/outcome", Map.of("outcome", "WITHDRAWN"))
                .problem(412);
        assertThat(billing.put(
                                query + "/outcome",
                                Map.of("outcome", "WITHDRAWN", "note", "Told by phone", "amount", "1.00"))
                        .pointers())
                .containsExactly("/amount");
        var ended = billing.put(query + "/outcome", Map.of("outcome", "WITHDRAWN", "note", "Told by phone"))
                .expect(200);
        assertThat(ended.text("status")).isEqualTo("WITHDRAWN");
        assertThat(ended.text("note")).isEqualTo("Told by phone");
        assertThat(theirs.get(query).expect(200).text("status")).isEqualTo("WITHDRAWN");
        assertThat(billing.get("invoice-queries").expect(200).items()).isEmpty();
        billing.put(query + "/outcome", Map.of("outcome", "UPHELD")).problem(409);
        theirs.put(query + "/withdrawal").problem(409);
        assertThat(billing.get(invoice + "/credit-notes").expect(200).items()).isEmpty();
    }

    @Test
    void a_line_tells_the_version_that_priced_it() {
        var line = clerk.get(issued("initech") + "/lines/1/usage").expect(200).json();
        assertThat(line.at("/pricedBy/contract").asText()).isEqualTo("INITECH-C1");
        assertThat(line.at("/pricedBy/version").asInt()).isEqualTo(1);
        assertThat(line.at("/pricedBy/from").asText()).isEqualTo("2026-10-01");
    }

    @Test
    void where_nothing_is_agreed_an_answer_has_five_working_days_and_others_see_nothing_of_it() {
        var lines = issued("globex") + "/lines/1/";
        var theirs = desk.ofTenant(Role.CLIENT_MANAGER, "globex");
        var asked = theirs.post(lines + "queries", Map.of("reason", "Why?")).expect(201);
        assertThat(asked.text("answerDue")).isEqualTo("2026-11-12T17:00:00Z");
        assertThat(theirs.get("invoice-queries").expect(200).items()).hasSize(1);
        assertThat(manager.get("invoice-queries").expect(200).items())
                .noneSatisfy(query -> assertThat(query.path("id").asText()).isEqualTo(asked.text("id")));
        assertThat(Desk.fresh().admin().get("invoice-queries").expect(200).items())
                .isEmpty();
        desk.ofTenant(Role.REQUESTER, "globex").get("invoice-queries").problem(403);
        desk.staff(Role.AGENT, "globex").get("invoice-queries").problem(403);
    }

    @Test
    void a_price_list_wants_a_number_of_days_that_can_be_kept() {
        var terms = Contracts.usual("ACME-C9", "2027-01-01");
        ((ObjectNode) terms.path("rateCard")).put("answerWithin", 0);
        assertThat(desk.admin().post("tenants/acme/contracts", terms).pointers())
                .containsExactly("/rateCard/answerWithin");
    }
}
