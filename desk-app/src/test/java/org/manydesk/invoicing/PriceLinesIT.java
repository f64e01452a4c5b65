package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Price lines of many kinds on one card, from the tickets to the invoice and to each ticket behind a line. */
@OnTheDesk
class PriceLinesIT {

    private static Desk desk;
    private static Client billing;

    @BeforeAll
    static void a_provider_with_a_clerk() {
        desk = Desk.fresh();
        for (var key : List.of("kinds", "carry", "feast")) desk.tenant(key);
        billing = desk.staff(Role.BILLING, "kinds", "carry", "feast");
    }

    @Test
    void each_line_charges_the_tickets_that_it_asks_for_and_shows_them() throws Exception {
        var clerk = agreed(
                "kinds",
                """
                {"vatRate":"20","lines":[
                 {"name":"Tickets","model":"STANDARD","unitPrice":"10","afterHours":"50"},
                 {"name":"Urgent","only":{"priorities":["P1"],"channels":["PHONE"]},"model":"GRADUATED",
                  "tiers":[{"upTo":1,"unitPrice":"30"},{"unitPrice":"20"}]},
                 {"name":"Network","only":{"categories":["network"],"types":["INCIDENT"]},"model":"STANDARD","unitPrice":"5"},
                 {"name":"Desk","charge":"PER_MONTH","model":"STANDARD","unitPrice":"300.00"}],
                 "discounts":[{"name":"Loyal","percent":"10"}]}""");
        var tickets = new StoredTickets(desk, "kinds");
        tickets.like("2026-09-08T09:00:00Z", "INCIDENT", "P1", "network", "PHONE");
        tickets.like("2026-09-08T10:00:00Z", "QUESTION", "P3", "network", "MAIL");
        tickets.like("2026-09-08T11:00:00Z", "INCIDENT", "P1", "printing", "PHONE");
        tickets.like("2026-09-08T22:00:00Z", "INCIDENT", "P1", "network", "MAIL");
        var invoice = clerk.run("2026-09");
        assertThat(clerk.lines(invoice))
                .containsExactly(
                        "Tickets 4 45.00", "Urgent 2 50.00", "Network 2 10.00", "Desk 1 300.00", "Loyal 1 -40.50");
        assertThat(clerk.behind(invoice, 2)).containsExactly("1 1 30", "2 2 20");
        assertThat(clerk.behind(invoice, 3)).hasSize(2);
        assertThat(clerk.behind(invoice, 4)).isEmpty();
        assertThat(billing.get(invoice + "/lines/2/usage?limit=1")
                        .expect(200)
                        .items()
                        .map(item -> item.path("position").asInt()))
                .containsExactly(1);
        var uplifted = billing.get(invoice + "/lines/1/usage").expect(200).json();
        assertThat(uplifted.at("/adjustments/0/rule").asText()).isEqualTo("AFTER_HOURS");
        assertThat(uplifted.at("/adjustments/0/amount").asText()).isEqualTo("5");
        tickets.like("2026-09-09T10:00:00Z", "INCIDENT", "P1", "network", "PHONE");
        var october = clerk.run("2026-10");
        assertThat(clerk.lines(october))
                .containsExactly(
                        "Tickets 0 0.00",
                        "Urgent 0 0.00",
                        "Network 0 0.00",
                        "Desk 1 300.00",
                        "Loyal 1 -30.00",
                        "Tickets 1 10.00",
                        "Urgent 1 20.00",
                        "Network 1 5.00",
                        "Loyal 1 -3.50");
        assertThat(clerk.behind(october, 7)).containsExactly("3 2 20");
    }

    /** Monday 7 September 2026 is a holiday of the contract, from midnight to midnight in London, an hour before UTC. */
    @Test
    void what_is_decided_on_a_holiday_of_the_contract_costs_the_holiday_uplift() throws Exception {
        var contract = Contracts.priced(
                "FEAST-C1",
                "2026-01-01",
                """
                {"vatRate":"20","lines":[
                 {"name":"Tickets","model":"STANDARD","unitPrice":"10","afterHours":"50","holiday":"120"},
                 {"name":"Feasts","only":{"hours":["HOLIDAY"]},"model":"STANDARD","unitPrice":"7"}]}""");
        ((ObjectNode) contract.path("calendar")).putArray("holidays").add("2026-09-07");
        desk.contract("feast", contract);
        var tickets = new StoredTickets(desk, "feast");
        for (var decided : List.of(
                "2026-09-06T22:59:59Z", // Sunday's last second
                "2026-09-06T23:00:00Z", // the holiday's first
                "2026-09-07T10:00:00Z", // when the desk would be open on any other Monday
                "2026-09-07T22:59:59Z", // the holiday's last second
                "2026-09-07T23:00:00Z", // Tuesday's first
                "2026-09-08T10:00:00Z")) tickets.resolved(decided);
        var clerk = Clerk.of(billing, "feast");
        var invoice = clerk.run("2026-09");
        assertThat(clerk.lines(invoice)).containsExactly("Tickets 6 106.00", "Feasts 3 21.00");
        var uplifts = billing.get(invoice + "/lines/1/usage").expect(200).json().path("adjustments");
        assertThat(uplifts.findValuesAsText("rule")).containsExactly("AFTER_HOURS", "HOLIDAY");
        assertThat(uplifts.findValuesAsText("quantity")).containsExactly("2", "3");
        assertThat(uplifts.findValuesAsText("amount")).containsExactly("10", "36");
        assertThat(clerk.behind(invoice, 2)).hasSize(3);
    }

    @Test
    void a_bundle_hands_on_what_is_left_and_the_invoice_keeps_it() throws Exception {
        var clerk = agreed(
                "carry",
                """
                {"lines":[{"name":"Tickets","model":"BUNDLE","included":3,"bundlePrice":"30.00","overagePrice":"11",
                 "carriesOver":true}]}""");
        var tickets = new StoredTickets(desk, "carry");
        tickets.resolved("2026-08-10T10:00:00Z");
        for (var day = 10; day < 16; day++) tickets.resolved("2026-09-" + day + "T10:00:00Z");
        var invoice = clerk.run("2026-09");
        assertThat(clerk.lines(invoice)).containsExactly("Tickets 6 41.00");
        assertThat(clerk.behind(invoice, 1)).containsExactly("1 1 0", "2 1 0", "3 1 0", "4 1 0", "5 1 0", "6 2 11");
        try (var database = DeskAddress.database();
                var query = database.prepareStatement("SELECT carried FROM invoice WHERE id = ?")) {
            query.setLong(1, Long.parseLong(invoice.substring("invoices/".length())));
            var rows = query.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("{\"Tickets\":\"2\"}");
        }
        billing.put(invoice + "/approval").expect(200);
        billing.put(invoice + "/issue").expect(200);
        try (var database = DeskAddress.database();
                var update = database.prepareStatement("UPDATE invoice SET carried = '{}' WHERE id = ?")) {
            update.setLong(1, Long.parseLong(invoice.substring("invoices/".length())));
            assertThatThrownBy(update::executeUpdate).hasMessageContaining("cannot be changed");
        }
    }

    @Test
    void a_card_that_cannot_be_is_refused_where_it_is_wrong() {
        var card = "{\"lines\":[{\"name\":\"T\",\"model\":\"STANDARD\",\"unitPrice\":\"1\","
                + "\"only\":{\"channels\":[\"FAX\"]}}]}";
        var contract = Contracts.priced("KINDS-C2", "2030-01-01", card);
        assertThat(desk.admin()
                        .post("tenants/kinds/contracts", contract)
                        .problem(422)
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/rateCard/lines/0/only/channels");
    }

    private static Clerk agreed(String tenant, String card) {
        desk.contract(tenant, Contracts.priced(tenant.toUpperCase(Locale.ROOT) + "-C1", "2026-01-01", card));
        return Clerk.of(billing, tenant);
    }
}
