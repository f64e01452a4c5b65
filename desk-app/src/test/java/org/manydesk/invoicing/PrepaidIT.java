package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Packs of three tickets for 30.00, since July; it is the middle of October. */
@OnTheDesk
class PrepaidIT {

    private static Desk desk;
    private static Client clerk;

    @BeforeAll
    static void a_provider_with_a_clerk() {
        MovableClock.standAt(Instant.parse("2026-10-15T10:00:00Z"));
        desk = Desk.fresh();
        desk.tenant("packs");
        clerk = desk.staff(Role.BILLING, "packs");
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void a_balance_lasts_until_it_is_used_and_late_tickets_use_it_up() throws Exception {
        var contract = Contracts.usual("PACKS-C1", "2026-07-01");
        contract.set(
                "rateCard",
                new ObjectMapper()
                        .readTree(
                                """
                                {"lines":[{"name":"Pack","model":"PREPAID","packUnits":3,"packPrice":"30.00","lowBalanceAt":1}]}"""));
        desk.contract("packs", contract);
        assertThat(balance(clerk)).isEqualTo("0 of 3 false");
        var tickets = new StoredTickets(desk, "packs");
        tickets.resolved("2026-07-10T10:00:00Z");
        tickets.resolved("2026-08-10T10:00:00Z");
        assertThat(lines(run("2026-07"))).containsExactly("Pack 1 30.00");
        var august = run("2026-08");
        assertThat(lines(august)).containsExactly("Pack 1 0.00");
        assertThat(clerk.get(august).expect(200).text()).isNotEmpty();
        var opened = clerk.get(august + "/lines/1/usage").expect(200).json();
        assertThat(opened.at("/adjustments/0/rule").asText()).isEqualTo("FROM_BALANCE");
        assertThat(opened.at("/adjustments/1/rule").asText()).isEqualTo("BALANCE");
        assertThat(opened.at("/adjustments/1/quantity").asText()).isEqualTo("1");
        tickets.resolved("2026-07-11T10:00:00Z");
        tickets.resolved("2026-07-12T10:00:00Z");
        assertThat(lines(run("2026-09")))
                .as("the pack of July is used up in July, so August has to buy one")
                .containsExactly("Pack 0 0.00", "Pack 2 0.00", "Pack 0 30.00");
        assertThat(balance(clerk)).isEqualTo("2 of 3 false");
        tickets.resolved("2026-10-01T10:00:00Z");
        assertThat(balance(desk.ofTenant(Role.CLIENT_MANAGER, "packs"))).isEqualTo("1 of 3 true");
        desk.staff(Role.AGENT, "packs")
                .get("tenants/packs/contracts/PACKS-C1/balances")
                .problem(403);
    }

    @Test
    void nobody_of_another_client_or_provider_reads_a_balance() {
        desk.tenant("others");
        var elsewhere = Desk.fresh();
        elsewhere.tenant("packs");
        for (var stranger : List.of(
                desk.staff(Role.BILLING, "others"),
                desk.ofTenant(Role.CLIENT_MANAGER, "others"),
                elsewhere.admin(),
                elsewhere.staff(Role.BILLING, "packs"),
                elsewhere.ofTenant(Role.CLIENT_MANAGER, "packs")))
            stranger.get("tenants/packs/contracts/PACKS-C1/balances").problem(404);
    }

    private static String balance(Client reader) {
        var packs = reader.get("tenants/packs/contracts/PACKS-C1/balances")
                .expect(200)
                .json()
                .path(0);
        return "%s of %s %s"
                .formatted(
                        packs.path("left").asText(),
                        packs.path("packUnits").asText(),
                        packs.path("low").asText());
    }

    private static String run(String period) {
        return "invoices/"
                + clerk.post("tenants/packs/contracts/PACKS-C1/invoice-runs", Map.of("period", period))
                        .expect(201)
                        .text("invoice");
    }

    private static List<String> lines(String invoice) {
        return StreamSupport.stream(
                        clerk.get(invoice).expect(200).json().path("lines").spliterator(), false)
                .map(line -> "%s %s %s"
                        .formatted(
                                line.path("name").asText(),
                                line.path("quantity").asText(),
                                line.at("/amount/amount").asText()))
                .toList();
    }
}
