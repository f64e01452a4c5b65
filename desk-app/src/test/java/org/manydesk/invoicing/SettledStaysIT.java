package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
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
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;

/** What was credited, paid and reminded of an issued invoice stays as its documents say, whoever writes to the database. */
@OnTheDesk
class SettledStaysIT {
    private static final String SETTLED = "cannot be other than what";

    private static Client admin;
    private static String invoice;
    private static String id;
    private static String payment;

    @BeforeAll
    static void an_invoice_of_120_euros_of_which_20_are_paid_and_12_credited() throws SQLException {
        MovableClock.standAt(Instant.parse("2026-04-01T09:00:00Z"));
        var desk = Desk.fresh();
        desk.tenant("acme");
        admin = desk.admin();
        admin.put("provider", Map.of("name", "Desk", "paymentDays", 30, "bankAccount", "FR7630006000011234567890189"))
                .expect(200);
        var contract = Contracts.usual("ACME-C1", "2026-01-01");
        ((ObjectNode) contract.path("rateCard")).put("minimum", "100.00");
        desk.contract("acme", contract);
        var tickets = new StoredTickets(desk, "acme");
        for (int day = 10; day < 13; day++) tickets.resolved("2026-03-" + day + "T10:00:00Z");
        var clerk = Clerk.of(admin, "acme");
        invoice = clerk.run("2026-03");
        id = invoice.replace("invoices/", "");
        clerk.issue(invoice);
        payment = paid("20.00");
        credited("10.00");
        MovableClock.standAt(Instant.parse("2026-05-08T09:00:00Z"));
        admin = Client.signIn("admin-" + desk.mark() + "@msp.example", Desk.PASSWORD);
        admin.post(invoice + "/reminders", Map.of()).expect(201);
    }

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    private static String paid(String amount) {
        return admin.post(invoice + "/payments", Map.of("amount", amount, "receivedOn", "2026-04-01"))
                .expect(201)
                .text("id");
    }

    private static void credited(String amount) {
        var note = Map.of("lines", List.of(Map.of("line", 1, "amount", amount)), "reason", "One was ours");
        admin.post(invoice + "/credit-notes", note).expect(201);
    }

    private static void refused(String because, String sql) throws SQLException {
        try (var database = DeskAddress.database();
                var statement = database.createStatement()) {
            assertThat(catchThrowable(() -> statement.executeUpdate(sql)))
                    .as(sql)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(because);
        }
    }

    @Test
    void the_database_lets_no_sum_stand_that_nothing_explains() throws SQLException {
        var update = "UPDATE invoice SET %s WHERE id = " + id;
        refused(SETTLED, update.formatted("paid = 120, status = 'PAID'"));
        refused(SETTLED, update.formatted("paid = 19.99"));
        refused(SETTLED, update.formatted("paid = 0, status = 'ISSUED'"));
        refused(SETTLED, update.formatted("credited = 120, status = 'CREDITED'"));
        refused(SETTLED, update.formatted("credited = 0"));
        for (var status : List.of("PAID", "ISSUED", "CREDITED"))
            refused(SETTLED, update.formatted("status = '" + status + "'"));
        refused("Who pays", update.formatted("group_tenant_id = tenant_id, group_contract_id = contract_id"));
        refused("stands", update.formatted("collected_by = id"));
    }

    @Test
    void an_issued_credit_note_takes_no_more_lines() throws SQLException {
        refused(
                "cannot be added to an issued credit note",
                "INSERT INTO credit_note_line (tenant_id, id, version, credit_note_id, invoice_id, line_number, name,"
                        + " net, currency, vat_category, vat_rate) SELECT tenant_id, 4711, 1, credit_note_id, invoice_id,"
                        + " 2, 'x', 0.01, currency, vat_category, vat_rate FROM credit_note_line WHERE invoice_id = "
                        + id);
        refused("cannot be changed", "UPDATE credit_note_line SET net = 0.01 WHERE invoice_id = " + id);
        refused("cannot be removed", "DELETE FROM credit_note_line WHERE invoice_id = " + id);
        refused("cannot be removed", "DELETE FROM credit_note WHERE invoice_id = " + id);
    }

    @Test
    void a_reminder_stays_as_it_was_drawn_up() throws SQLException {
        refused("A reminder cannot be changed", "UPDATE reminder SET demanded = 1 WHERE invoice_id = " + id);
        refused(
                "A reminder cannot be changed",
                "UPDATE reminder SET pay_until = '2030-01-01' WHERE invoice_id = " + id);
        refused("A reminder cannot be removed", "DELETE FROM reminder WHERE invoice_id = " + id);
    }

    @Test
    void what_is_lawful_passes() {
        admin.put(invoice + "/payments/" + payment + "/reversal", Map.of("reason", "It bounced"))
                .expect(200);
        assertThat(admin.get(invoice).text("status")).isEqualTo("ISSUED");
        payment = paid("20.00");
        assertThat(admin.get(invoice).text("status")).isEqualTo("PARTLY_PAID");
        assertThat(admin.get(invoice).json().at("/open/amount").asText()).isEqualTo("88.00");
    }
}
