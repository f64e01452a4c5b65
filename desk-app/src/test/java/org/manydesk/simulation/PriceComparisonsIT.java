package org.manydesk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.History;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Two tickets in August, which is invoiced, and three in September, which is not; 12.00 each. It is October. */
@OnTheDesk
class PriceComparisonsIT {
    private static final String CONTRACT = "tenants/acme/contracts/ACME-C1";
    private static final String COMPARISONS = CONTRACT + "/price-comparisons";
    private static final JsonNode AGREED = Contracts.usual("", "").path("rateCard");
    private static final JsonNode BUNDLE = card(
            """
            {"name":"Bundle","charge":"PER_TICKET","model":"BUNDLE","included":"3","bundlePrice":"30.00",\
            "overagePrice":"20.00","carriesOver":true}""");

    private static Desk desk;
    private static Client billing;

    @BeforeAll
    static void a_client_with_two_months_of_tickets() {
        MovableClock.standAt(Instant.parse("2026-10-05T08:00:00Z"));
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        desk.contract("acme", "2026-08-01");
        History.resolved(desk, "acme", "2026-08-10", 2);
        desk.admin()
                .post(CONTRACT + "/invoice-runs", Map.of("period", "2026-08"))
                .expect(201);
        History.resolved(desk, "acme", "2026-09-10", 3);
        billing = desk.staff(Role.BILLING, "acme");
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    private static Map<String, Object> question(int months, Object... cards) {
        var named = new java.util.ArrayList<Map<String, Object>>();
        for (var card : cards) named.add(Map.of("name", "Card " + named.size(), "rateCard", card));
        return Map.of("months", months, "cards", named);
    }

    @Test
    void months_are_priced_side_by_side_with_their_sums() {
        var told = billing.post(COMPARISONS, question(2, AGREED, BUNDLE))
                .expect(200)
                .json();
        var august = told.at("/months/0");
        assertThat(august.path("period").asText()).isEqualTo("2026-08");
        assertThat(august.path("tickets").asInt()).isEqualTo(2);
        assertThat(august.at("/billed/amount").asText()).isEqualTo("24.00");
        assertThat(august.at("/agreed/amount").asText()).isEqualTo("24.00");
        assertThat(august.at("/cards/1/net/amount").asText()).isEqualTo("30.00");
        var september = told.at("/months/1");
        assertThat(september.path("billed").isNull()).isTrue();
        assertThat(september.at("/agreed/amount").asText()).isEqualTo("36.00");
        assertThat(told.at("/cards/0/total/amount").asText()).isEqualTo("60.00");
        assertThat(told.at("/cards/0/difference/amount").asText()).isEqualTo("0.00");
        assertThat(told.at("/cards/0/perTicket").asText()).isEqualTo("12.0000");
        assertThat(told.at("/cards/1/difference/amount").asText()).isEqualTo("6.00");
        assertThat(told.at("/billed/total/amount").asText()).isEqualTo("24.00");
    }

    @Test
    void a_card_carries_over_what_it_left_itself() {
        var small = card(
                """
                {"name":"Bundle","charge":"PER_TICKET","model":"BUNDLE","included":"2.5","bundlePrice":"30.00",\
                "overagePrice":"20.00","carriesOver":true}""");
        var told = billing.post(COMPARISONS, question(2, small)).expect(200).json();
        assertThat(told.at("/months/1/cards/0/net/amount").asText()).isEqualTo("30.00");
    }

    @Test
    void the_agreed_card_costs_what_was_agreed_and_nothing_is_stored() {
        var before = billing.get(CONTRACT).expect(200).text()
                + billing.get("invoices").expect(200).text();
        var told = billing.post(COMPARISONS, question(1, AGREED)).expect(200).json();
        var after = billing.get(CONTRACT).expect(200).text()
                + billing.get("invoices").expect(200).text();
        assertThat(after).isEqualTo(before);
        assertThat(told.at("/cards/0/total/amount").asText())
                .isEqualTo(told.at("/agreed/total/amount").asText())
                .isEqualTo("36.00");
    }

    @Test
    void faults_point_into_the_cards() {
        var wrong = billing.post(COMPARISONS, question(2, AGREED, card("{\"name\":\"X\",\"unitPrice\":\"-1\"}")));
        assertThat(wrong.problem(422).at("/errors/0/pointer").asText()).startsWith("/cards/1/rateCard/lines/0");
        billing.post(COMPARISONS, question(0, AGREED)).problem(422);
        billing.post(COMPARISONS, question(2)).problem(422);
        billing.post(COMPARISONS, question(2, AGREED, AGREED, AGREED, AGREED, AGREED))
                .problem(422);
        var twice = List.of(Map.of("name", "A", "rateCard", AGREED), Map.of("name", "A", "rateCard", AGREED));
        billing.post(COMPARISONS, Map.of("cards", twice)).problem(422);
    }

    @Test
    void others_may_not_try_prices() {
        for (var role : List.of(Role.LEAD, Role.AGENT))
            desk.staff(role, "acme").post(COMPARISONS, question(1, AGREED)).problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "acme")
                .post(COMPARISONS, question(1, AGREED))
                .problem(403);
    }

    @Test
    void nobody_tries_prices_on_the_tickets_of_another_tenant() {
        for (var stranger : new Client[] {
            desk.staff(Role.BILLING, "globex"), Desk.fresh().admin(), desk.ofTenant(Role.CLIENT_MANAGER, "globex")
        }) stranger.post(COMPARISONS, question(1, AGREED)).problem(404);
        desk.admin()
                .post(COMPARISONS.replace("/acme/", "/globex/"), question(1, AGREED))
                .problem(404);
    }

    private static JsonNode card(String line) {
        return Contracts.json("{\"lines\":[" + line + "]}");
    }
}
