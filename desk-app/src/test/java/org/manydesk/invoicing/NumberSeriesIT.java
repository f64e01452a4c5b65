package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.History;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** The numbers of documents begin as a provider says, until the first one is drawn. */
@OnTheDesk
class NumberSeriesIT {
    private static final String NUMBERS = "accounting/numbers";

    private Desk desk;
    private Client admin;

    @BeforeEach
    void a_provider_that_issued_nothing_yet() {
        MovableClock.standAt(Instant.parse("2026-11-03T09:00:00Z"));
        desk = Desk.fresh();
        admin = desk.admin();
    }

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    @Test
    void numbers_begin_as_agreed_go_on_without_a_gap_and_stay() throws SQLException {
        assertThat(next("invoices")).isEqualTo("INV-000001");
        assertThat(next("creditNotes")).isEqualTo("CN-000001");
        begin("RE-2026-", 1001, "GS-", 1).expect(200);
        assertThat(next("invoices")).isEqualTo("RE-2026-001001");
        begin("RE-", 77, "GS-", 1).expect(200);
        desk.tenant("acme");
        desk.contract("acme", "2026-08-01");
        History.resolved(desk, "acme", "2026-09-10", 1);
        var clerk = Clerk.of(admin, "acme");
        var first = issued(clerk, "2026-09");
        assertThat(number(first)).isEqualTo("RE-000077");
        assertThat(number(issued(clerk, "2026-10"))).isEqualTo("RE-000078");

        begin("RE-", 78, "GS-", 1).problem(409);
        begin("INV-", 77, "GS-", 1).problem(409);
        begin("RE-", 77, "GS-2026-", 5).expect(200);
        var note =
                admin.post(first + "/credit-notes", Map.of("reason", "Wrong")).expect(201);
        assertThat(note.text("number")).isEqualTo("GS-2026-000005");
        begin("RE-", 77, "CN-", 1).problem(409);
        begin("RE-", 77, "GS-2026-", 5).expect(200);
        mustStayInTheDatabase();
        assertThat(Desk.fresh()
                        .admin()
                        .get(NUMBERS)
                        .expect(200)
                        .json()
                        .at("/invoices/next")
                        .asText())
                .as("another provider has its own")
                .isEqualTo("INV-000001");
    }

    @Test
    void what_cannot_be_a_beginning_is_pointed_at_and_only_administrators_say_it() {
        assertThat(pointers(begin("RE", 0, "GS 1-", 1_000_000_000L)))
                .containsExactlyInAnyOrder(
                        "/invoices/prefix", "/invoices/firstNumber", "/creditNotes/prefix", "/creditNotes/firstNumber");
        assertThat(pointers(begin("RE-", 1, "re-", 1))).containsExactly("/creditNotes/prefix");
        admin.put(NUMBERS, Map.of("invoices", start("RE-", 1))).problem(422);
        admin.with("If-Match", "\"9\"").put(NUMBERS, body("RE-", 1, "GS-", 1)).problem(412);
        var clerk = desk.staff(Role.BILLING);
        clerk.get(NUMBERS).expect(200);
        clerk.put(NUMBERS, body("RE-", 1, "GS-", 1)).problem(403);
        desk.staff(Role.AGENT).get(NUMBERS).problem(403);
        assertThat(next("invoices")).isEqualTo("INV-000001");
    }

    private static List<String> pointers(Answer answer) {
        answer.problem(422);
        return answer.pointers().toList();
    }

    private Answer begin(String invoices, long first, String creditNotes, long firstOfThose) {
        var known = admin.get(NUMBERS).expect(200).header("ETag");
        return admin.with("If-Match", known).put(NUMBERS, body(invoices, first, creditNotes, firstOfThose));
    }

    private static Map<String, Object> body(String invoices, long first, String creditNotes, long firstOfThose) {
        return Map.of("invoices", start(invoices, first), "creditNotes", start(creditNotes, firstOfThose));
    }

    private static Map<String, Object> start(String prefix, long first) {
        return Map.of("prefix", prefix, "firstNumber", first);
    }

    private String next(String series) {
        return admin.get(NUMBERS).expect(200).json().at("/" + series + "/next").asText();
    }

    private static String issued(Clerk clerk, String period) {
        var invoice = clerk.run(period);
        clerk.issue(invoice);
        return invoice;
    }

    private String number(String invoice) {
        return admin.get(invoice).expect(200).text("number");
    }

    private static void mustStayInTheDatabase() throws SQLException {
        var ours = " WHERE prefix = 'RE-' AND first_number = 77";
        try (var database = DeskAddress.database();
                var statement = database.createStatement()) {
            for (var change : List.of(
                    "UPDATE invoice_number_series SET prefix = 'X-'" + ours,
                    "UPDATE invoice_number_series SET prefix = NULL" + ours,
                    "UPDATE invoice_number_series SET first_number = 5" + ours,
                    "UPDATE invoice_number_series SET last_number = 77" + ours,
                    "UPDATE invoice_number_series SET last_day = '2020-01-01'" + ours,
                    "UPDATE invoice_number_series SET links = 0" + ours,
                    "UPDATE invoice_number_series SET last_hash = NULL" + ours,
                    "DELETE FROM invoice_number_series" + ours))
                assertThat(catchThrowable(() -> statement.executeUpdate(change)))
                        .as(change)
                        .isNotNull()
                        .hasMessageMatching(".*(number series|chain of documents).*");
        }
    }
}
