package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/**
 * Four months of a contract that charges by everything there is: tiers, an uplift, a pack, a bundle that carries over, hours,
 * seats, a share of what was saved, a retainer, a discount and a minimum. In the middle of August the prices change.
 */
@OnTheDesk
class ReplayedMonthsIT {
    private static final String CARD =
            """
            {"rounding":"HALF_EVEN","minimum":"900.00","lines":[
             {"name":"Tickets","model":"GRADUATED","tiers":[{"upTo":2,"unitPrice":"%1$s"},{"unitPrice":"9.333"}]},
             {"name":"Phone","only":{"channels":["PHONE"]},"model":"STANDARD","unitPrice":"7.77","afterHours":"50"},
             {"name":"Pack","only":{"priorities":["P1"]},"model":"PREPAID","packUnits":4,"packPrice":"30.00"},
             {"name":"Network","only":{"categories":["network"]},"model":"BUNDLE","included":3,"bundlePrice":"25.00",
              "overagePrice":"11","carriesOver":true},
             {"name":"Work","charge":"PER_HOUR","model":"STANDARD","unitPrice":"95.50","minimumTime":"PT30M"},
             {"name":"Agents","charge":"PER_SEAT","quantity":4,"model":"STANDARD","unitPrice":"%2$s"},
             {"name":"Savings","charge":"PER_RESULT","model":"GAIN_SHARE","baseline":"9300.00","unitValue":"1","share":"30"},
             {"name":"Desk","charge":"PER_MONTH","model":"STANDARD","unitPrice":"%3$s"}],
             "discounts":[{"name":"Loyal","percent":"3.3"}]}""";
    private static final JsonNode BEFORE = Contracts.json(CARD.formatted("12.00", "50.00", "300.00"));
    private static final JsonNode AFTER = Contracts.json(CARD.formatted("20.00", "55.55", "411.11"));

    private static Clerk clerk;
    private static JsonNode august;

    @BeforeAll
    static void months_that_have_everything() throws Exception {
        MovableClock.standAt(Instant.parse("2026-10-05T08:00:00Z"));
        var desk = Desk.fresh();
        desk.tenant("acme");
        desk.contract("acme", Contracts.priced("ACME-C1", "2026-06-01", BEFORE.toString()));
        var amended = desk.admin()
                .post("tenants/acme/contracts/ACME-C1/versions", Map.of("from", "2026-08-16", "rateCard", AFTER));
        desk.admin()
                .put("tenants/acme/contracts/ACME-C1/versions/"
                        + amended.expect(201).text("version") + "/activation")
                .expect(200);
        clerk = Clerk.of(desk.staff(Role.BILLING, "acme"), "acme");
        used(new StoredTickets(desk, "acme"));
        worked(desk.staff(Role.LEAD, "acme"));
        entered("2026-07", "5", "9000.00");
        entered("2026-08", "6.5", "8400.40");
        for (var month : List.of("2026-06", "2026-07")) clerk.issue(clerk.run(month));
        august = clerk.by().get(clerk.run("2026-08")).expect(200).json();
        clerk.run("2026-09");
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    private static void used(StoredTickets tickets) throws SQLException {
        for (var day : List.of("06-08", "07-07", "07-08", "08-03", "08-04", "08-21", "09-07")) {
            tickets.like("2026-%sT09:00:00Z".formatted(day), "INCIDENT", "P1", "network", "PHONE");
            tickets.like("2026-%sT21:00:00Z".formatted(day), "QUESTION", "P3", "printing", "PHONE");
        }
        for (var day : List.of("08-05", "08-20", "08-25", "09-08"))
            tickets.like("2026-%sT10:00:00Z".formatted(day), "INCIDENT", "P2", "network", "MAIL");
    }

    private static void worked(Client lead) {
        var requester = Map.of("email", "jane@acme.example", "name", "Jane");
        var ticket = Map.of("type", "INCIDENT", "subject", "S", "description", "D", "requester", requester);
        var ref = lead.post("tenants/acme/tickets", ticket).expect(201).text("ref");
        for (var day : List.of("07-07", "08-10", "08-21", "09-09"))
            lead.post(
                            "tickets/" + ref + "/time-entries",
                            Map.of(
                                    "workedAt",
                                    "2026-%sT09:00:00Z".formatted(day),
                                    "duration",
                                    "PT50M",
                                    "billable",
                                    true,
                                    "note",
                                    "Looked at it"))
                    .expect(201);
    }

    private static void entered(String month, String seats, String result) {
        var lines = List.of(Map.of("line", "Agents", "figure", seats), Map.of("line", "Savings", "figure", result));
        clerk.by()
                .put(clerk.contract() + "/figures?period=" + month, Map.of("lines", lines))
                .expect(200);
    }

    @Test
    void a_replay_by_the_same_card_costs_what_the_invoices_say_to_the_cent() {
        var cards = List.of(Map.of("name", "Before", "rateCard", BEFORE), Map.of("name", "After", "rateCard", AFTER));
        var told = clerk.by()
                .post(clerk.contract() + "/price-comparisons", Map.of("months", 3, "cards", cards))
                .expect(200)
                .json()
                .path("months");
        assertThat(told).hasSize(3).allSatisfy(month -> assertThat(month.at("/agreed/amount"))
                .as(month.path("period").asText())
                .isEqualTo(month.at("/billed/amount")));
        assertThat(told.at("/0/cards/0/net")).isEqualTo(told.at("/0/billed"));
        assertThat(told.at("/2/cards/1/net")).isEqualTo(told.at("/2/billed"));
        var dearer = new BigDecimal(told.at("/1/cards/1/net/amount").asText());
        var cheaper = new BigDecimal(told.at("/1/cards/0/net/amount").asText());
        assertThat(new BigDecimal(told.at("/1/billed/amount").asText()))
                .as("a month that is parted lies between its two price lists")
                .isGreaterThan(cheaper)
                .isLessThan(dearer);
        assertThat(told.at("/1/billed/amount").asText())
                .isEqualTo(august.at("/net/amount").asText());
        assertThat(told.at("/0/tickets").asInt()).isEqualTo(4);
    }

    @Test
    void a_simulation_of_a_parted_month_gives_the_lines_of_its_invoice() {
        var question = Map.of(
                "rateCard",
                BEFORE,
                "amendments",
                List.of(Map.of("rateCard", AFTER, "days", 16)),
                "currency",
                "EUR",
                "period",
                "2026-08",
                "usage",
                List.of(
                        used("Tickets", 5, 1),
                        used("Tickets", 4, 2),
                        Map.of("line", "Phone", "quantity", "4", "afterHours", "2", "part", 1),
                        Map.of("line", "Phone", "quantity", "2", "afterHours", "1", "part", 2),
                        used("Pack", 2, 1),
                        used("Pack", 1, 2),
                        used("Network", 3, 1),
                        used("Network", 3, 2),
                        Map.of("line", "Work", "quantity", "0.8333333333", "part", 1),
                        Map.of("line", "Work", "quantity", "0.8333333333", "part", 2)),
                "carried",
                List.of(Map.of("line", "Pack", "quantity", "1"), Map.of("line", "Network", "quantity", "1")),
                "figures",
                List.of(Map.of("line", "Agents", "quantity", "6.5"), Map.of("line", "Savings", "quantity", "8400.40")));
        var told = clerk.by().post("rating/simulations", question).expect(200).json();
        assertThat(told.at("/total/amount")).isEqualTo(august.at("/net/amount"));
        assertThat(lines(told.path("lines"))).isEqualTo(lines(august.path("lines")));
        var parts = IntStream.range(0, told.path("lines").size())
                .map(line -> told.path("lines").path(line).path("part").asInt());
        assertThat(parts).containsOnly(1, 2);
    }

    private static Map<String, Object> used(String line, int units, int part) {
        return Map.of("line", line, "quantity", units, "part", part);
    }

    private static List<String> lines(JsonNode lines) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(line -> "%s %s %s"
                        .formatted(
                                line.path("name").asText(),
                                line.path("quantity").asText(),
                                line.at("/amount/amount").asText()))
                .toList();
    }
}
