package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.BesideTheProduct;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.History;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;
import org.manydesk.scope.Role;

/** Once a day every issued invoice is worked out a second time from what it keeps. */
@OnTheDesk
class RecheckedInvoicesIT {
    private Desk desk;

    @BeforeEach
    void a_desk_of_its_own() {
        MovableClock.standAt(Instant.parse("2026-11-20T10:00:00Z"));
        desk = Desk.fresh();
    }

    @AfterEach
    void it_is_today() {
        MovableClock.reset();
    }

    private Clerk client(String key) {
        desk.tenant(key);
        return Clerk.of(desk.staff(Role.BILLING, key), key);
    }

    /** {@code tenant line kind stated -> recomputed}, of this provider. */
    private List<String> differing() throws SQLException {
        var found = new ArrayList<String>();
        try (var database = DeskAddress.database();
                var query =
                        database.prepareStatement("SELECT t.tenant_key, d.line_number, d.kind, d.stated, d.recomputed"
                                + " FROM invoice_difference d JOIN tenant t ON t.id = d.tenant_id WHERE t.provider_id = ?"
                                + " ORDER BY t.tenant_key")) {
            query.setLong(1, Long.parseLong(desk.id()));
            var rows = query.executeQuery();
            while (rows.next())
                found.add("%s %d %s %s -> %s"
                        .formatted(
                                rows.getString(1),
                                rows.getInt(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5)));
        }
        return found;
    }

    @Test
    void honest_invoices_of_every_shape_come_out_as_they_were_issued() throws Exception {
        client("acme");
        var everything = MonthsOfEverything.of(desk, "acme");
        History.resolved(desk, "acme", "2026-06-12", 1);
        for (var month : List.of("2026-06", "2026-07")) everything.issue(everything.run(month));
        var late = new StoredTickets(desk, "acme");
        late.like("2026-07-21T10:00:00Z", "INCIDENT", "P1", "network", "PHONE");
        late.like("2026-06-09T21:00:00Z", "INCIDENT", "P2", "network", "MAIL");
        everything.issue(everything.run("2026-08"));
        var figures = List.of(Map.of("line", "Agents", "figure", "3"), Map.of("line", "Savings", "figure", "8000.00"));
        everything
                .by()
                .put(everything.contract() + "/figures?period=2026-07", Map.of("lines", figures))
                .expect(200);
        late.like("2026-06-10T21:00:00Z", "INCIDENT", "P1", "network", "PHONE");
        var june = everything
                .by()
                .get(everything.contract() + "/usage?period=2026-06")
                .expect(200)
                .items()
                .filter(ticket -> ticket.path("at").asText().startsWith("2026-06-12"))
                .findFirst()
                .orElseThrow();
        var correction = "%s/usage/%s/correction"
                .formatted(everything.contract(), june.path("ticket").asText());
        everything
                .by()
                .put(correction, Map.of("counted", false, "reason", "As agreed"))
                .expect(200);
        everything.issue(everything.run("2026-09"));
        everything.by().delete(correction).expect(204);
        everything.issue(everything.run("2026-10"));
        fallingPrices();
        aGroup();
        Timers.recheckInvoices();
        assertThat(differing()).isEmpty();
        assertThat(metric("manydesk_invoices_rechecked")).isGreaterThanOrEqualTo(10);
    }

    /** Late tickets lower the price of all, below what October costs: a line gives back what a credit note credits. */
    private void fallingPrices() throws SQLException {
        var clerk = client("bolt");
        desk.contract(
                "bolt",
                Contracts.priced(
                        "BOLT-C1",
                        "2026-09-01",
                        """
                        {"vatRate":"20","lines":[{"name":"Tickets","model":"VOLUME",
                         "tiers":[{"upTo":3,"unitPrice":"100.00"},{"unitPrice":"10.00"}]}]}"""));
        var tickets = new StoredTickets(desk, "bolt");
        for (var day = 1; day < 4; day++) tickets.resolved("2026-09-0" + day + "T10:00:00Z");
        clerk.issue(clerk.run("2026-09"));
        tickets.resolved("2026-09-09T10:00:00Z");
        var october = clerk.run("2026-10");
        assertThat(clerk.lines(october)).contains("Given back by credit note 1 260.00");
        clerk.issue(october);
    }

    private void aGroup() throws SQLException {
        var member = client("one");
        var parent = client("parent");
        desk.contract("one", "2026-09-01");
        desk.contract("parent", GroupOfClients.retainer("PARENT-C1"));
        desk.admin()
                .put(GroupOfClients.contract("one") + "/billed-with", GroupOfClients.PARENT)
                .expect(200);
        new StoredTickets(desk, "one").resolved("2026-09-15T10:00:00Z");
        member.by().put(member.run("2026-09") + "/approval").expect(200);
        parent = Clerk.of(desk.staff(Role.BILLING, "parent", "one"), "parent");
        parent.issue(parent.run("2026-09"));
    }

    private static long metric(String name) {
        return Desk.operator()
                .get("/metrics")
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }

    @Test
    void what_was_changed_beside_the_product_is_found_told_and_forgotten_once_it_is_put_right() throws Exception {
        var issued = new LinkedHashMap<String, Long>();
        for (var client : List.of("line", "ticket", "sums", "price", "broken", "honest")) {
            var clerk = client(client);
            desk.contract(client, "2026-09-01");
            for (var day = 10; day < 13; day++)
                new StoredTickets(desk, client).resolved("2026-09-" + day + "T10:00:00Z");
            var invoice = clerk.run("2026-09");
            clerk.issue(invoice);
            issued.put(client, Long.parseLong(invoice.substring("invoices/".length())));
        }
        change("invoice_line", "net = net + 12", "invoice_id = " + issued.get("line"));
        BesideTheProduct.write(
                "invoice_line_usage",
                "DELETE FROM invoice_line_usage WHERE invoice_id = " + issued.get("ticket") + " AND position = 3");
        change(
                "invoice",
                "vat = vat + 0.99, gross = gross + 0.99, vat_groups = REPLACE(vat_groups, '7.20', '8.19')",
                "id = " + issued.get("sums"));
        change("invoice", "parts = REPLACE(parts, '\"12.00\"', '\"13.00\"')", "id = " + issued.get("price"));
        change("invoice", "vat_groups = '{'", "id = " + issued.get("broken"));
        Timers.recheckInvoices();
        assertThat(differing())
                .hasSize(5)
                .contains(
                        "line 1 LINE 48.00 EUR -> 36.00 EUR",
                        "price 1 LINE 36.00 EUR -> 39.00 EUR",
                        "sums 0 SUMS 36.00 EUR + 8.19 EUR = 44.19 EUR (S 20: 36.00 EUR + 8.19 EUR)"
                                + " -> 36.00 EUR + 7.20 EUR = 43.20 EUR (S 20: 36.00 EUR + 7.20 EUR)",
                        "ticket 1 LINE 36.00 EUR -> 24.00 EUR")
                .anyMatch(found -> found.startsWith("broken 0 UNREADABLE"));
        assertThat(metric("manydesk_invoices_differing")).isGreaterThanOrEqualTo(5);

        change("invoice_line", "net = net - 12", "invoice_id = " + issued.get("line"));
        Timers.recheckInvoices();
        assertThat(differing()).hasSize(4).noneMatch(found -> found.startsWith("line"));
        putRight(issued);
    }

    private static void change(String table, String set, String where) throws SQLException {
        BesideTheProduct.write(table, "UPDATE " + table + " SET " + set + " WHERE " + where);
    }

    /** So that others, who look at all invoices, find none of these. */
    private static void putRight(Map<String, Long> issued) throws SQLException {
        change(
                "invoice",
                "vat = vat - 0.99, gross = gross - 0.99, vat_groups = REPLACE(vat_groups, '8.19', '7.20')",
                "id = " + issued.get("sums"));
        change("invoice", "parts = REPLACE(parts, '\"13.00\"', '\"12.00\"')", "id = " + issued.get("price"));
        try (var database = DeskAddress.database();
                var copy = database.prepareStatement("SELECT vat_groups FROM invoice WHERE id = ?")) {
            copy.setLong(1, issued.getOrDefault("sums", 0L));
            var rows = copy.executeQuery();
            rows.next();
            change("invoice", "vat_groups = '" + rows.getString(1) + "'", "id = " + issued.get("broken"));
        }
    }
}
