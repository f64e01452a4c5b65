package org.manydesk.invoicing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.scope.Role;

/** Two members with tickets, the parent that pays for them, and a stranger; anew for each test. */
abstract class GroupOfClients {
    static final Map<String, String> PARENT = Map.of("tenant", "parent", "contract", "PARENT-C1");

    Desk desk;
    Client clerk;

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

    static ObjectNode at(String number, String vatRate) {
        var terms = Contracts.usual(number, "2026-09-01");
        ((ObjectNode) terms.path("rateCard")).put("vatRate", vatRate);
        return terms;
    }

    static ObjectNode retainer(String number) {
        var terms = Contracts.usual(number, "2026-09-01");
        ((ObjectNode) terms.path("rateCard")).put("minimum", "250.00");
        return terms;
    }

    static ObjectNode withoutPrices(String number) {
        var terms = Contracts.usual(number, "2026-09-01");
        terms.remove("rateCard");
        return terms;
    }

    static String contract(String client) {
        return "tenants/" + client + "/contracts/" + client.toUpperCase(Locale.ROOT) + "-C1";
    }

    Answer join(String member, Map<String, String> payer) {
        return desk.admin().put(contract(member) + "/billed-with", payer);
    }

    static Answer run(Client clerk, String client, String period) {
        return clerk.post(contract(client) + "/invoice-runs", Map.of("period", period));
    }

    String drafted(String client, String period) {
        return "invoices/" + run(clerk, client, period).expect(201).text("invoice");
    }

    String approved(String client, String period) {
        var invoice = drafted(client, period);
        clerk.put(invoice + "/approval").expect(200);
        return invoice;
    }

    String issued(String client, String period) {
        var invoice = approved(client, period);
        clerk.put(invoice + "/issue").expect(200);
        return invoice;
    }

    static BigDecimal amount(JsonNode invoice, String member) {
        return new BigDecimal(invoice.path(member).path("amount").asText());
    }

    static List<JsonNode> lines(JsonNode invoice) {
        return StreamSupport.stream(invoice.path("lines").spliterator(), false).toList();
    }

    static String id(String invoice) {
        return invoice.substring("invoices/".length());
    }
}
