package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.History;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** The database refuses a change of every column of every table of issued documents, as it knows its columns itself. */
@OnTheDesk
class EveryIssuedColumnStaysIT {
    private static final List<String> TABLES = List.of(
            "invoice",
            "invoice_line",
            "invoice_line_usage",
            "invoice_line_time",
            "invoice_uncounted",
            "invoice_promises",
            "invoice_usage_change",
            "credit_note",
            "credit_note_line",
            "document_link");

    /** Those that may change, each with the reason. */
    private static final Map<String, String> MAY_CHANGE = Map.of("invoice.version", "counts payments and credit notes");

    private static Desk desk;

    @BeforeAll
    static void an_invoice_with_a_ticket_hours_one_left_out_and_a_credit_note() throws SQLException {
        MovableClock.standAt(Instant.parse("2026-10-05T09:00:00Z"));
        desk = Desk.fresh();
        desk.tenant("acme");
        var terms = Contracts.usual("ACME-C1", "2026-09-01");
        var line = terms.withArray("/rateCard/lines").addObject();
        line.put("name", "Work")
                .put("charge", "PER_HOUR")
                .put("model", "STANDARD")
                .put("unitPrice", "90.00");
        desk.contract("acme", terms);
        var admin = desk.admin();
        var boss = desk.person(Role.ADMIN, null);
        var tickets = new StoredTickets(desk, "acme");
        tickets.resolved("2026-09-20T10:00:00Z");
        History.resolved(desk, "acme", "2026-09-21", 1);
        tickets.marked("2026-09-06T10:00:00Z", "SPAM");
        work(admin);
        var clerk = Clerk.of(admin, "acme");
        var invoice = clerk.run("2026-09");
        clerk.issue(invoice);
        var lines = List.of(Map.of("line", 1, "amount", "1.00"));
        admin.post(invoice + "/credit-notes", Map.of("reason", "Agreed", "lines", lines))
                .expect(201);
        MovableClock.standAt(Instant.parse("2026-10-05T09:01:00Z")); // credited before, so for something else
        admin.put(clerk.contract() + "/usage/ACME-1/correction", Map.of("counted", false, "reason", "Agreed"))
                .expect(200);
        MovableClock.standAt(Instant.parse("2026-11-05T09:00:00Z"));
        clerk = Clerk.of(boss.signIn(), "acme");
        clerk.issue(clerk.run("2026-10"));
    }

    private static void work(Client admin) {
        var requester = Map.of("email", "jane@acme.example", "name", "Jane");
        var ticket = Map.of("type", "INCIDENT", "subject", "S", "description", "D", "requester", requester);
        var ref = admin.post("tenants/acme/tickets", ticket).expect(201).text("ref");
        var said = Map.of("workedAt", "2026-09-15T09:00:00Z", "duration", "PT1H", "billable", true, "note", "N");
        admin.post("tickets/" + ref + "/time-entries", said).expect(201);
    }

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    private record Column(String table, String name, String type) {
        String path() {
            return table + "." + name;
        }

        /** Another value of its type. */
        private String another() {
            return switch (type) {
                case "date" -> "DATE_ADD(COALESCE(" + name + ", '2020-01-01'), INTERVAL 1 DAY)";
                case "datetime" -> "DATE_ADD(COALESCE(" + name + ", '2020-01-01'), INTERVAL 1 SECOND)";
                case "char", "varchar", "text", "mediumtext", "longtext" -> "IF(" + name + " = 'X', 'Y', 'X')";
                default -> "COALESCE(" + name + ", 0) + 1";
            };
        }

        private String change() {
            return "UPDATE %s SET %s = %s WHERE %s ORDER BY id DESC LIMIT 1".formatted(table, name, another(), ours());
        }

        private String ours() {
            return switch (table) {
                case "document_link" -> "provider_id = " + desk.id();
                case "invoice" -> "provider_id = " + desk.id() + " AND invoice_number IS NOT NULL";
                default -> "tenant_id IN (SELECT t.id FROM tenant t WHERE t.provider_id = " + desk.id() + ")";
            };
        }
    }

    @Test
    void no_column_of_an_issued_document_can_be_changed_but_those_that_are_named() throws SQLException {
        var refused = new ArrayList<String>();
        var changed = new ArrayList<String>();
        try (var database = DeskAddress.database()) {
            var columns = columns(database);
            for (var column : columns) (isRefused(database, column) ? refused : changed).add(column.path());
            assertThat(refused).hasSizeGreaterThan(110);
        }
        assertThat(changed).containsExactlyInAnyOrderElementsOf(MAY_CHANGE.keySet());
    }

    private static List<Column> columns(Connection database) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var query = database.prepareStatement("SELECT table_name, column_name, data_type"
                + " FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?"
                + " AND extra NOT LIKE '%GENERATED%' ORDER BY ordinal_position")) {
            for (var table : TABLES) {
                query.setString(1, table);
                var rows = query.executeQuery();
                var before = columns.size();
                while (rows.next()) columns.add(new Column(rows.getString(1), rows.getString(2), rows.getString(3)));
                assertThat(columns.size()).as(table + " has columns").isGreaterThan(before);
            }
        }
        return columns;
    }

    /** By a trigger, not by a key or a length that happens to be in the way; what is changed is taken back. */
    private static boolean isRefused(Connection database, Column column) throws SQLException {
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            var rows = statement.executeUpdate(column.change());
            assertThat(rows).as("there is a row of " + column.table()).isEqualTo(1);
            return false;
        } catch (SQLException no) {
            assertThat(no.getSQLState())
                    .as(column.change() + ": " + no.getMessage())
                    .isEqualTo("45000");
            return true;
        } finally {
            database.rollback();
        }
    }
}
