package org.manydesk.invoicing;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.scope.Role;

/**
 * Four months, June to September 2026, of a contract that charges by everything there is: tiers, an uplift, a pack, a bundle
 * that carries over, hours, seats, a share of what was saved, a retainer, a discount and a minimum. In the middle of August the
 * prices change. Nothing is billed yet. The clock must show October or later.
 */
final class MonthsOfEverything {
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
    static final JsonNode BEFORE = Contracts.json(CARD.formatted("12.00", "50.00", "300.00"));
    static final JsonNode AFTER = Contracts.json(CARD.formatted("20.00", "55.55", "411.11"));

    private MonthsOfEverything() {}

    /** The clerk who bills them, for this client, who is there already. */
    static Clerk of(Desk desk, String tenant) throws SQLException {
        var clerk = Clerk.of(desk.staff(Role.BILLING, tenant), tenant);
        desk.contract(tenant, Contracts.priced(clerk.number(), "2026-06-01", BEFORE.toString()));
        var versions = clerk.contract() + "/versions";
        var amended = desk.admin()
                .post(versions, Map.of("from", "2026-08-16", "rateCard", AFTER))
                .expect(201)
                .text("version");
        desk.admin().put(versions + "/" + amended + "/activation").expect(200);
        used(new StoredTickets(desk, tenant));
        worked(desk.staff(Role.LEAD, tenant), tenant);
        entered(clerk, "2026-07", "5", "9000.00");
        entered(clerk, "2026-08", "6.5", "8400.40");
        return clerk;
    }

    private static void used(StoredTickets tickets) throws SQLException {
        for (var day : List.of("06-08", "07-07", "07-08", "08-03", "08-04", "08-21", "09-07")) {
            tickets.like("2026-%sT09:00:00Z".formatted(day), "INCIDENT", "P1", "network", "PHONE");
            tickets.like("2026-%sT21:00:00Z".formatted(day), "QUESTION", "P3", "printing", "PHONE");
        }
        for (var day : List.of("08-05", "08-20", "08-25", "09-08"))
            tickets.like("2026-%sT10:00:00Z".formatted(day), "INCIDENT", "P2", "network", "MAIL");
    }

    private static void worked(Client lead, String tenant) {
        var requester = Map.of("email", "jane@" + tenant + ".example", "name", "Jane");
        var ticket = Map.of("type", "INCIDENT", "subject", "S", "description", "D", "requester", requester);
        var ref =
                lead.post("tenants/" + tenant + "/tickets", ticket).expect(201).text("ref");
        for (var day : List.of("07-07", "08-10", "08-21", "09-09")) {
            var work = Map.of(
                    "workedAt",
                    "2026-%sT09:00:00Z".formatted(day),
                    "duration",
                    "PT50M",
                    "billable",
                    true,
                    "note",
                    "Looked at it");
            lead.post("tickets/" + ref + "/time-entries", work).expect(201);
        }
    }

    private static void entered(Clerk clerk, String month, String seats, String result) {
        var lines = List.of(Map.of("line", "Agents", "figure", seats), Map.of("line", "Savings", "figure", result));
        clerk.by()
                .put(clerk.contract() + "/figures?period=" + month, Map.of("lines", lines))
                .expect(200);
    }
}
