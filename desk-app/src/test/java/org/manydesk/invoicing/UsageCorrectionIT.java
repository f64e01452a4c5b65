package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.History;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Whether a ticket counts is decided by hand, as long as no invoice charges it. */
@OnTheDesk
class UsageCorrectionIT {

    private static final String CONTRACT = "tenants/acme/contracts/ACME-C1";
    private static final String USAGE = CONTRACT + "/usage";

    private static Desk desk;
    private static Client admin;
    private static String ours;
    private static String usual;
    private static String spam;

    @BeforeAll
    static void three_tickets_of_september() {
        MovableClock.standAt(Instant.parse("2026-09-30T18:00:00Z"));
        desk = Desk.fresh();
        admin = desk.admin();
        desk.tenant("acme");
        desk.tenant("globex");
        var contract = Contracts.priced(
                "ACME-C1",
                "2026-01-01",
                "{\"lines\":[{\"name\":\"Tickets\",\"model\":\"STANDARD\",\"unitPrice\":\"10\"}]}");
        ((ObjectNode) contract.path("chargeable")).put("countedAt", "OPENED");
        desk.contract("acme", contract);
        ours = opened();
        usual = opened();
        spam = opened();
        admin.put("tickets/" + spam + "/mark", Map.of("as", "SPAM")).expect(200);
        MovableClock.standAt(Instant.parse("2026-10-01T03:00:00Z"));
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void a_ticket_is_counted_or_left_out_by_hand_until_it_is_on_an_invoice() {
        onlyBillingDecidesAndSaysWhy();
        var clerk = desk.staff(Role.BILLING, "acme");
        clerk.put(of(ours), decided(true, "At first")).expect(200);
        assertThat(clerk.put(of(ours), decided(false, "Our change broke it"))
                        .expect(200)
                        .text("reason"))
                .isEqualTo("Our change broke it");
        clerk.put(of(spam), decided(true, "A real request")).expect(200);
        clerk.put(of(usual), decided(false, "By mistake")).expect(200);
        clerk.delete(of(usual)).expect(204);
        clerk.delete(of(usual)).problem(404);
        assertThat(told(clerk))
                .containsExactly(
                        "LEFT_OUT_BY_HAND Left out by hand: Our change broke it",
                        "OPENED Opened on 30 September 2026, 19:00: counted.",
                        "COUNTED_BY_HAND Counted by hand: A real request");
        var invoices = Clerk.of(admin, "acme");
        var september = invoices.run("2026-09");
        assertThat(invoices.lines(september)).containsExactly("Tickets 2 20.00");
        clerk.put(of(spam), decided(false, "Too late")).problem(409);
        clerk.delete(of(spam)).problem(409);
        clerk.put(of(ours), decided(true, "It was not ours")).expect(200);
        clerk.delete(of(ours)).expect(204);
        MovableClock.standAt(Instant.parse("2026-11-02T09:00:00Z"));
        admin = Client.signIn("admin-" + desk.mark() + "@msp.example", Desk.PASSWORD);
        invoices = Clerk.of(admin, "acme");
        assertThat(invoices.lines(invoices.run("2026-10"))).containsExactly("Tickets 0 0.00", "Tickets 1 10.00");
        assertThat(admin.get("audit?tenant=acme&limit=200").expect(200).text())
                .contains("USAGE_CORRECTED", "USAGE_CORRECTION_WITHDRAWN", "Our change broke it", "It was not ours");
    }

    @Test
    void what_counts_under_another_contract_or_under_none_is_decided_there_or_never() {
        MovableClock.standAt(Instant.parse("2026-06-01T09:00:00Z"));
        var two = Desk.fresh();
        two.tenant("acme");
        var first = Contracts.usual("ACME-A", "2026-03-01").put("until", "2026-05-01");
        two.contract("acme", first);
        two.contract("acme", Contracts.usual("ACME-B", "2026-05-01"));
        var by = two.admin();
        var past =
                "{\"externalId\":\"%s\",\"type\":\"INCIDENT\",\"subject\":\"S\",\"description\":\"D\",\"priority\":\"P3\","
                        + "\"requester\":{\"email\":\"a@acme.example\",\"name\":\"A\"},\"timeline\":[{\"at\":\"%s\",\"event\":\"OPENED\"},"
                        + "{\"at\":\"%s\",\"event\":\"STATUS\",\"to\":\"RESOLVED\"}]}\n";
        var rows = past.formatted("april", "2026-04-02T09:00:00Z", "2026-04-03T09:00:00Z")
                + past.formatted("may", "2026-04-29T09:00:00Z", "2026-05-04T09:00:00Z")
                + past.formatted("before", "2026-01-02T09:00:00Z", "2026-01-03T09:00:00Z");
        History.imported(by, "acme", rows);
        var april = correction(by, "ACME-A", "april");
        var elsewhere = correction(by, "ACME-B", "april");
        assertThat(by.put(elsewhere, decided(false, "x"))
                        .problem(409)
                        .path("detail")
                        .asText())
                .contains("counts under contract ACME-A");
        by.put(april, decided(false, "x")).expect(200);
        by.put(correction(by, "ACME-A", "may"), decided(false, "x")).problem(409);
        by.put(correction(by, "ACME-B", "may"), decided(false, "x")).expect(200);
        assertThat(by.put(correction(by, "ACME-A", "before"), decided(true, "x"))
                        .problem(409)
                        .path("detail")
                        .asText())
                .contains("No contract was in force");
        MovableClock.standAt(Instant.parse("2026-10-01T03:00:00Z"));
    }

    private static String correction(Client by, String contract, String external) {
        var ref = by.get("tickets?externalId=" + external)
                .expect(200)
                .json()
                .at("/items/0/ref")
                .asText();
        return "tenants/acme/contracts/" + contract + "/usage/" + ref + "/correction";
    }

    private static void onlyBillingDecidesAndSaysWhy() {
        admin.put(of(ours), Map.of("counted", false)).problem(422);
        admin.put(of("NOBODY-1"), decided(false, "x")).problem(404);
        desk.staff(Role.AGENT, "acme").put(of(ours), decided(false, "x")).problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "acme")
                .put(of(ours), decided(false, "x"))
                .problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "globex")
                .put(of(ours), decided(false, "x"))
                .problem(404);
        desk.staff(Role.BILLING, "globex").put(of(ours), decided(false, "x")).problem(404);
    }

    private static String of(String ticket) {
        return USAGE + "/" + ticket + "/correction";
    }

    private static Map<String, Object> decided(boolean counted, String reason) {
        return Map.of("counted", counted, "reason", reason);
    }

    private static List<String> told(Client clerk) {
        return clerk.get(USAGE + "?period=2026-09")
                .expect(200)
                .items()
                .map(item ->
                        item.path("reason").asText() + " " + item.path("why").asText())
                .toList();
    }

    private static String opened() {
        var ticket = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", "ann@acme.example", "name", "Ann"),
                "priority", "P3");
        return admin.post("tenants/acme/tickets", ticket).expect(201).text("ref");
    }
}
