package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.credit.CreditScene;
import org.manydesk.harness.BesideTheProduct;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;

/**
 * The daily second look goes by line where grounds are kept, also of what no price list charges: service credits, statements,
 * credit notes, and VAT in the currency of the accounts. Sums that agree hide nothing.
 */
@OnTheDesk
class RecheckedGroundsIT {
    private static final String BANDS =
            """
            {"rules": [{"name": "Answers", "metric": "FIRST_RESPONSE", "priority": "P1", "model": "BANDS",
               "bands": [{"below": "95", "percent": "10"}, {"below": "80", "percent": "25"}]}]}""";
    private static final String DOLLARS =
            """
            {"vatRate":"20","lines":[
             {"name":"Desk","charge":"PER_MONTH","model":"STANDARD","unitPrice":"1000.00"},
             {"name":"Site","charge":"PER_MONTH","model":"STANDARD","unitPrice":"500.00"}]}""";
    private static final List<String> IN_DOLLARS =
            List.of("sums", "line", "older", "swap", "name", "rate", "own", "all", "honest");

    private static final Map<String, String> INVOICES = new LinkedHashMap<>();
    private static CreditScene scene;
    private static Desk desk;

    /** A client with a service credit at two rates of VAT, a group of two, and clients in dollars with two credit notes each. */
    @BeforeAll
    static void invoices_of_every_ground() throws SQLException {
        scene = CreditScene.begun();
        scene.client("given", BANDS, card -> ((ArrayNode) card.path("lines"))
                .addObject()
                .put("name", "Training")
                .put("charge", "PER_MONTH")
                .put("model", "STANDARD")
                .put("unitPrice", "12.00")
                .putObject("vatExemption")
                .put("reason", "Vocational training"));
        scene.month("given", "2026-09", true);
        scene.closed("given", "2026-09");
        desk = scene.desk();
        scene.decide("given", scene.credits("given").path(0), "APPROVED").expect(200);
        issued("given", Clerk.of(desk.admin(), "given"));
        group();
        desk.admin().put("exchange-rates/books", Map.of("currency", "EUR")).expect(200);
        var rate = Map.of(
                "currency", "USD",
                "day", "2026-10-01",
                "value", "1.0834",
                "quoted", "FOREIGN_PER_UNIT",
                "source", "European Central Bank");
        desk.admin().post("exchange-rates", rate).expect(201);
        for (var client : IN_DOLLARS) inDollars(client);
    }

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    private static void issued(String client, Clerk by) {
        var invoice = by.run("2026-09");
        by.issue(invoice);
        INVOICES.put(client, invoice);
    }

    private static void group() throws SQLException {
        for (var client : List.of("one", "two", "parent")) desk.tenant(client);
        desk.contract("parent", GroupOfClients.retainer("PARENT-C1"));
        for (var member : List.of("one", "two")) {
            desk.contract(member, "2026-09-01");
            desk.admin()
                    .put(GroupOfClients.contract(member) + "/billed-with", GroupOfClients.PARENT)
                    .expect(200);
            new StoredTickets(desk, member).resolved("2026-09-15T10:00:00Z");
            var statement = Clerk.of(desk.admin(), member).run("2026-09");
            desk.admin().put(statement + "/approval").expect(200);
        }
        issued("parent", Clerk.of(desk.admin(), "parent"));
    }

    private static void inDollars(String client) {
        desk.tenant(client);
        var number = client.toUpperCase(Locale.ROOT) + "-C1";
        desk.contract(client, Contracts.priced(number, "2026-09-01", DOLLARS).put("currency", "USD"));
        issued(client, Clerk.of(desk.admin(), client));
        credited(client, Map.of("line", 1, "amount", "400.00"));
        credited(client, Map.of("line", 1, "amount", "100.00"));
        if (client.equals("swap"))
            credited(client, Map.of("line", 1, "amount", "30.00"), Map.of("line", 2, "amount", "20.00"));
    }

    @SafeVarargs
    private static void credited(String client, Map<String, Object>... lines) {
        desk.admin()
                .post(INVOICES.get(client) + "/credit-notes", Map.of("lines", List.of(lines), "reason", "Agreed"))
                .expect(201);
    }

    /** {@code tenant kind line stated -> recomputed}, of this provider. */
    private static List<String> differing() throws SQLException {
        Timers.recheckInvoices();
        var found = new ArrayList<String>();
        try (var database = DeskAddress.database();
                var query =
                        database.prepareStatement("SELECT t.tenant_key, d.kind, d.line_number, d.stated, d.recomputed"
                                + " FROM invoice_difference d JOIN tenant t ON t.id = d.tenant_id WHERE t.provider_id = ?"
                                + " ORDER BY t.tenant_key")) {
            query.setLong(1, Long.parseLong(desk.id()));
            var rows = query.executeQuery();
            while (rows.next())
                found.add("%s %s %d %s -> %s"
                        .formatted(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getInt(3),
                                rows.getString(4).replaceFirst("CN-\\d+", "CN"),
                                rows.getString(5)));
        }
        return found;
    }

    private static String id(String client) {
        return GroupOfClients.id(Objects.requireNonNull(INVOICES.get(client)));
    }

    private static void change(String table, String set, String where) throws SQLException {
        BesideTheProduct.write(table, "UPDATE " + table + " SET " + set + " WHERE " + where);
    }

    /** The first of the two credit notes of a client's invoice. */
    private static String firstNote(String client) {
        return "invoice_id = " + id(client) + " ORDER BY id LIMIT 1";
    }

    /** A line of the last credit note of a client's invoice. */
    private static String lastNote(String client, int line) {
        return "invoice_id = " + id(client) + " AND line_number = " + line + " ORDER BY id DESC LIMIT 1";
    }

    @Test
    void two_lines_of_a_credit_note_that_were_changed_against_each_other_are_noticed() throws Exception {
        assertThat(differing()).as("honest").isEmpty();
        change("credit_note_line", "net = 31", lastNote("swap", 1));
        change("credit_note_line", "net = 19", lastNote("swap", 2));
        assertThat(differing()).containsExactly("swap CREDIT_NOTE 0 CN: 1 31.00 USD -> 1 30.00 USD");
        change("credit_note_line", "net = 30", lastNote("swap", 1));
        change("credit_note_line", "net = 20", lastNote("swap", 2));
        assertThat(differing()).as("put right").isEmpty();
    }

    @Test
    void each_line_of_a_credit_a_statement_and_a_credit_note_is_looked_at_and_so_is_the_vat_of_the_accounts()
            throws Exception {
        assertThat(differing()).as("honest").isEmpty();

        change(
                "service_credit",
                "amount = 12",
                "tenant_id = (SELECT tenant_id FROM invoice WHERE id = " + id("given") + ")");
        var line = "invoice_id = " + id("parent") + " AND name = 'Client %s'";
        change("invoice_line", "net = 11", line.formatted("one"));
        change("invoice_line", "net = 13", line.formatted("two"));
        change(
                "credit_note",
                "vat = vat + 0.99, gross = gross + 0.99, vat_groups = REPLACE(vat_groups, '80.00', '80.99')",
                firstNote("sums"));
        change("credit_note_line", "net = 401", firstNote("line"));
        change("credit_note_line", "net = 401", firstNote("older"));
        change("credit_note", "taken_back = NULL", firstNote("older"));
        change("credit_note_line", "name = 'Site'", firstNote("name"));
        change("credit_note", "accounted_vat = REPLACE(accounted_vat, '73.84', '73.85')", firstNote("rate"));
        change("invoice", "accounted_vat = REPLACE(accounted_vat, '276.91', '276.90')", "id = " + id("own"));
        change("invoice", "credited = credited - 1", "id = " + id("all"));
        assertThat(differing())
                .containsExactly(
                        "all CREDIT_NOTE 0 599.00 USD -> 600.00 USD",
                        "given LINE 3 -6.00 EUR -> -8.00 EUR",
                        "line CREDIT_NOTE 0 CN: 1 401.00 USD -> 1 400.00 USD",
                        "name CREDIT_NOTE 0 CN: 1 Site (S 20) -> 1 Desk (S 20)",
                        "older CREDIT_NOTE 0 CN: 400.00 USD + 80.00 USD = 480.00 USD (S 20: 400.00 USD + 80.00 USD)"
                                + " -> 401.00 USD + 80.20 USD = 481.20 USD (S 20: 401.00 USD + 80.20 USD)",
                        "own ACCOUNTED_VAT 0 276.90 EUR -> 276.91 EUR",
                        "parent LINE 3 11.00 EUR -> 12.00 EUR",
                        "rate ACCOUNTED_VAT 0 CN: 73.85 EUR -> 73.84 EUR",
                        "sums CREDIT_NOTE 0 CN: 400.00 USD + 80.99 USD = 480.99 USD (S 20: 400.00 USD + 80.99 USD)"
                                + " -> 400.00 USD + 80.00 USD = 480.00 USD (S 20: 400.00 USD + 80.00 USD)");

        change(
                "service_credit",
                "amount = 9",
                "tenant_id = (SELECT tenant_id FROM invoice WHERE id = " + id("given") + ")");
        change("invoice_line", "net = 12", line.formatted("one"));
        change("invoice_line", "net = 12", line.formatted("two"));
        change(
                "credit_note",
                "vat = vat - 0.99, gross = gross - 0.99, vat_groups = REPLACE(vat_groups, '80.99', '80.00')",
                firstNote("sums"));
        change("credit_note_line", "net = 400", firstNote("line"));
        change("credit_note_line", "net = 400", firstNote("older"));
        change("credit_note_line", "name = 'Desk'", firstNote("name"));
        change("credit_note", "accounted_vat = REPLACE(accounted_vat, '73.85', '73.84')", firstNote("rate"));
        change("invoice", "accounted_vat = REPLACE(accounted_vat, '276.90', '276.91')", "id = " + id("own"));
        change("invoice", "credited = credited + 1", "id = " + id("all"));
        assertThat(differing()).as("put right").isEmpty();
    }
}
