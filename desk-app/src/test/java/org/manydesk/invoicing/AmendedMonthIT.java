package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** A September with an amendment in force from the 16th: fifteen days by each price list. */
@OnTheDesk
class AmendedMonthIT {

    private static Desk desk;
    private static Client billing;

    @BeforeAll
    static void a_provider_with_a_clerk() {
        desk = Desk.fresh();
        for (var key : List.of("amend", "ended", "handed")) desk.tenant(key);
        billing = desk.staff(Role.BILLING, "amend", "ended", "handed");
    }

    @Test
    void each_ticket_is_charged_by_the_price_list_of_its_day() throws Exception {
        var clerk = agreed("amend", card("12.00", "300.00"));
        amended("amend", Map.of("from", "2026-09-16", "rateCard", Contracts.json(card("20.00", "600.00"))));
        var tickets = new StoredTickets(desk, "amend");
        tickets.resolved("2026-09-15T22:59:00Z"); // London: still the 15th
        tickets.resolved("2026-09-15T23:00:00Z");
        tickets.resolved("2026-09-20T10:00:00Z");
        var preview = billing.get("tenants/amend/contracts/AMEND-C1/usage?period=2026-09");
        assertThat(preview.expect(200).items()).hasSize(3);
        var invoice = clerk.run("2026-09");
        assertThat(clerk.notedLines(invoice))
                .containsExactly(
                        "Tickets 1 12.00 1 September 2026 – 15 September 2026",
                        "Desk 1 150.00 1 September 2026 – 15 September 2026",
                        "Tickets 2 29.00 16 September 2026 – 30 September 2026",
                        "Desk 1 300.00 16 September 2026 – 30 September 2026");
        assertThat(clerk.behind(invoice, 1)).containsExactly("1 1 12");
        assertThat(clerk.behind(invoice, 3)).containsExactly("1 1 20", "2 2 9");
        assertThat(clerk.behind(invoice, 4)).isEmpty();
        var opened = billing.get(invoice + "/lines/3/usage").expect(200).json();
        assertThat(opened.at("/days/first").asText()).isEqualTo("2026-09-16");
        assertThat(opened.at("/adjustments/0/rule").asText()).isEqualTo("CONTINUED");
        var desk15 = billing.get(invoice + "/lines/2/usage").expect(200).json();
        assertThat(desk15.at("/adjustments/0/rule").asText()).isEqualTo("PRORATED");
        tickets.resolved("2026-09-10T10:00:00Z");
        assertThat(clerk.notedLines(clerk.run("2026-10")))
                .as("the late one takes the second place, and moves one of the later days to the second tier")
                .containsExactly(
                        "Tickets 0 0.00 ",
                        "Desk 1 600.00 ",
                        "Tickets 1 12.00 Late usage of 1 September 2026 – 15 September 2026",
                        "Tickets 0 -11.00 Late usage of 16 September 2026 – 30 September 2026");
    }

    @Test
    void an_amendment_that_leaves_the_prices_alone_parts_nothing() throws Exception {
        var clerk = agreed("ended", card("12.00", "300.00"));
        amended("ended", Map.of("from", "2026-09-11", "until", "2026-09-21"));
        new StoredTickets(desk, "ended").resolved("2026-09-12T10:00:00Z");
        assertThat(clerk.notedLines(clerk.run("2026-09"))).containsExactly("Tickets 1 12.00 ", "Desk 1 200.00 ");
    }

    @Test
    void a_late_ticket_takes_back_what_was_handed_on_where_it_was_used() throws Exception {
        var clerk = agreed(
                "handed",
                """
                {"lines":[{"name":"Tickets","model":"BUNDLE","included":3,"bundlePrice":"30.00","overagePrice":"11",
                 "carriesOver":true}]}""");
        var tickets = new StoredTickets(desk, "handed");
        tickets.resolved("2026-07-10T10:00:00Z");
        for (var day = 10; day < 15; day++) tickets.resolved("2026-08-" + day + "T10:00:00Z");
        assertThat(clerk.notedLines(clerk.run("2026-07"))).containsExactly("Tickets 1 30.00 ");
        assertThat(clerk.notedLines(clerk.run("2026-08")))
                .as("two are handed on")
                .containsExactly("Tickets 5 30.00 ");
        tickets.resolved("2026-07-11T10:00:00Z");
        var september = clerk.run("2026-09");
        assertThat(clerk.notedLines(september))
                .containsExactly(
                        "Tickets 0 30.00 ",
                        "Tickets 1 0.00 Late usage of July 2026",
                        "Tickets 0 11.00 Late usage of August 2026");
        tickets.resolved("2026-07-12T10:00:00Z");
        tickets.resolved("2026-07-13T10:00:00Z");
        assertThat(clerk.notedLines(clerk.run("2026-10")))
                .as("one unit is left to take back; the fourth of July has what June left")
                .containsExactly(
                        "Tickets 0 30.00 ",
                        "Tickets 2 0.00 Late usage of July 2026",
                        "Tickets 0 11.00 Late usage of August 2026");
        assertThat(billing.delete(september).problem(409).path("detail").asText())
                .contains("2026-07");
    }

    private static String card(String first, String retainer) {
        return """
                {"lines":[{"name":"Tickets","model":"GRADUATED","tiers":[{"upTo":2,"unitPrice":"%s"},{"unitPrice":"9"}]},
                 {"name":"Desk","charge":"PER_MONTH","model":"STANDARD","unitPrice":"%s"}]}"""
                .formatted(first, retainer);
    }

    private static String number(String tenant) {
        return tenant.toUpperCase(java.util.Locale.ROOT) + "-C1";
    }

    private static void amended(String tenant, Map<String, ?> amendment) {
        var versions = "tenants/%s/contracts/%s/versions".formatted(tenant, number(tenant));
        var version = desk.admin().post(versions, amendment).expect(201).text("version");
        desk.admin().put(versions + "/" + version + "/activation").expect(200);
    }

    private static Clerk agreed(String tenant, String card) {
        desk.contract(tenant, Contracts.priced(number(tenant), "2026-01-01", card));
        return Clerk.of(billing, tenant);
    }
}
