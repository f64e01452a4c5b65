package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;
import org.manydesk.scope.Role;

/** What is over and billed costs nothing to look at, and what became of it since is found all the same. */
@OnTheDesk
class ManyMonthsIT {
    private static final String SEATS_AND_TICKETS =
            """
            {"lines":[{"name":"Tickets","model":"STANDARD","unitPrice":"12.00"},
             {"name":"Agents","charge":"PER_SEAT","quantity":4,"model":"STANDARD","unitPrice":"50.00"}]}""";
    private static final String TICKETS =
            """
            {"lines":[{"name":"Tickets","model":"STANDARD","unitPrice":"12.00"}]}""";
    private static final String HOURS =
            """
            {"lines":[{"name":"Work","charge":"PER_HOUR","model":"STANDARD","unitPrice":"90.00"}]}""";
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final int FEW = 2;
    private static final int MANY = 8;

    private Desk desk;

    @BeforeEach
    void october() {
        MovableClock.standAt(Instant.parse("2026-10-05T08:00:00Z"));
        desk = Desk.fresh();
        desk.tenant("acme");
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    private interface Step {
        void take() throws Exception;
    }

    /** How many statements the database is sent, the least of some tries: others are at work beside. */
    private static long statements(Step step) throws Exception {
        return least("Questions", step);
    }

    private static long least(String counted, Step step) throws Exception {
        var least = Long.MAX_VALUE;
        for (var i = 0; i < 5; i++) {
            var before = soFar(counted);
            step.take();
            least = Math.min(least, soFar(counted) - before);
        }
        return least;
    }

    private static long soFar(String counted) throws SQLException {
        try (var database = DeskAddress.database();
                var rows = database.createStatement().executeQuery("SHOW GLOBAL STATUS LIKE '" + counted + "'")) {
            rows.next();
            return rows.getLong(2);
        }
    }

    private Clerk ended(int nth) throws SQLException {
        var month = JANUARY.plusMonths(nth);
        var number = "ACME-" + nth;
        var contract = Contracts.priced(number, month.atDay(1).toString(), SEATS_AND_TICKETS);
        ((ObjectNode) contract.path("chargeable")).put("reopenedLater", "COUNTED_AGAIN");
        desk.contract("acme", contract.put("until", month.plusMonths(1).atDay(1).toString()));
        new StoredTickets(desk, "acme").resolved(month + "-10T10:00:00Z");
        var clerk = new Clerk(desk.admin(), "acme", number);
        clerk.issue(clerk.run(month.toString()));
        return clerk;
    }

    @Test
    void contracts_that_are_over_and_billed_are_not_drafted_to_see_what_is_unbilled() throws Exception {
        for (var nth = 0; nth < FEW; nth++) ended(nth);
        Step look = () -> desk.admin().get("unbilled?period=2026-09").expect(200);
        var few = statements(look);
        for (var nth = FEW; nth < MANY; nth++) ended(nth);
        assertThat(statements(look)).isLessThanOrEqualTo(few + MANY - FEW);
        assertThat(missed()).isEmpty();

        new StoredTickets(desk, "acme").resolved("2026-04-20T10:00:00Z");
        var figures = Map.of("lines", List.of(Map.of("line", "Agents", "figure", "5")));
        desk.admin()
                .put("tenants/acme/contracts/ACME-5/figures?period=2026-06", figures)
                .expect(200);
        assertThat(missed()).containsExactly("ACME-3 2026-09", "ACME-5 2026-09");
        assertThat(desk.admin()
                        .get("unbilled?period=2026-09")
                        .expect(200)
                        .json()
                        .path("tickets")
                        .findValuesAsText("cause"))
                .containsExactly("AFTER_THE_LAST_INVOICE");
    }

    /** One contract says that tickets count as closed; the next, as resolved. Tickets of the first are resolved and not closed. */
    @Test
    void contracts_that_are_over_are_not_drafted_for_what_does_not_count_as_they_say() throws Exception {
        desk.contract("acme", Contracts.priced("ACME-NOW", "2026-09-01", TICKETS));
        Step look = () -> desk.admin().get("unbilled?period=2026-09").expect(200);
        overWithAnOpenTicket(0);
        var one = statements(look);
        for (var nth = 1; nth < 4; nth++) overWithAnOpenTicket(nth);
        assertThat(statements(look)).isLessThanOrEqualTo(one + 3 * 3);
    }

    private void overWithAnOpenTicket(int nth) throws SQLException {
        var month = JANUARY.plusMonths(nth);
        var contract = Contracts.priced("ACME-" + nth, month.atDay(1).toString(), TICKETS);
        ((ObjectNode) contract.path("chargeable")).put("countedAt", "CLOSED");
        desk.contract("acme", contract.put("until", month.plusMonths(1).atDay(1).toString()));
        new StoredTickets(desk, "acme").resolved(month + "-10T10:00:00Z");
        var clerk = new Clerk(desk.admin(), "acme", "ACME-" + nth);
        clerk.issue(clerk.run(month.toString()));
    }

    private List<String> missed() {
        return desk
                .admin()
                .get("unbilled?period=2026-09")
                .expect(200)
                .json()
                .path("missed")
                .findParents("period")
                .stream()
                .map(month -> month.path("contract").asText() + " "
                        + month.path("period").asText())
                .toList();
    }

    @Test
    void work_of_months_that_are_billed_is_read_again_only_where_something_became_of_it() throws Exception {
        var contract = Contracts.priced("ACME-C1", "2026-01-01", HOURS);
        ((ObjectNode) contract.path("chargeable")).withArray("notCounted").add("OWN_CHANGE");
        desk.contract("acme", contract);
        var lead = desk.staff(Role.LEAD, "acme");
        var clerk = Clerk.of(desk.admin(), "acme");
        var refs = new String[MANY];
        for (var nth = 0; nth < MANY; nth++) {
            refs[nth] = lead.post("tenants/acme/tickets", ticket()).expect(201).text("ref");
            var work = Map.of(
                    "workedAt",
                    JANUARY.plusMonths(nth) + "-07T09:00:00Z",
                    "duration",
                    "PT1H",
                    "billable",
                    true,
                    "note",
                    "N");
            lead.post("tickets/" + refs[nth] + "/time-entries", work).expect(201);
        }
        Step look = () -> desk.admin()
                .get(clerk.contract() + "/invoice-preview?period=2026-09")
                .expect(200);
        for (var nth = 0; nth < FEW; nth++) clerk.run(JANUARY.plusMonths(nth).toString());
        var few = statements(look);
        for (var nth = FEW; nth < MANY; nth++) clerk.run(JANUARY.plusMonths(nth).toString());
        assertThat(statements(look)).isLessThanOrEqualTo(few + MANY - FEW);

        lead.put("tickets/" + refs[3] + "/own-change", Map.of("cause", "The new release"))
                .expect(200);
        assertThat(clerk.notedLines(clerk.run("2026-09"))).contains("Work -1 -90.00 Late usage of April 2026");
    }

    /** Beside the others' invoices, which are looked at as well. */
    @Test
    void what_comes_late_for_the_first_month_again_and_again_costs_each_month_the_same() throws Exception {
        desk.contract("acme", Contracts.priced("ACME-C1", JANUARY.atDay(1).toString(), TICKETS));
        var clerk = Clerk.of(desk.admin(), "acme");
        Step draft = () -> desk.admin()
                .get(clerk.contract() + "/invoice-preview?period=2026-10")
                .expect(200);
        var read = new long[3];
        var sent = new long[3];
        for (var third = 0; third < 3; third++) {
            for (var nth = 0; nth < 3; nth++) {
                late();
                clerk.issue(clerk.run(JANUARY.plusMonths(3 * third + nth).toString()));
            }
            late();
            sent[third] = statements(draft);
            read[third] = invoicesRead();
        }
        assertThat(sent[2]).as("drafting").isLessThanOrEqualTo(sent[0] + 1);
        assertThat(read[2] - read[1]).as("a second look").isLessThanOrEqualTo(read[1] - read[0] + 1);
    }

    private void late() throws SQLException {
        new StoredTickets(desk, "acme").resolved(JANUARY + "-10T10:00:00Z");
    }

    /** The database finds what is not billed by the kinds of its tickets, and says no more of the others than it must. */
    @Test
    void tickets_that_are_billed_are_not_read_to_see_which_are_not() throws Exception {
        var onlyP3 = TICKETS.replace("\"model\"", "\"only\":{\"priorities\":[\"P3\"]},\"model\"");
        desk.contract("acme", Contracts.priced("ACME-C1", "2026-07-01", onlyP3));
        var tickets = new StoredTickets(desk, "acme");
        for (var nth = 0; nth < 3; nth++) tickets.resolved("2026-07-10T10:00:00Z");
        for (var nth = 0; nth < 120; nth++) tickets.resolved("2026-08-10T10:00:00Z");
        tickets.like("2026-08-11T10:00:00Z", "INCIDENT", "P1", "", "MAIL");
        var clerk = Clerk.of(desk.admin(), "acme");
        clerk.issue(clerk.run("2026-07"));
        clerk.issue(clerk.run("2026-08"));
        var few = least("Bytes_sent", () -> look("2026-07"));
        assertThat(least("Bytes_sent", () -> look("2026-08"))).isLessThanOrEqualTo(few + 40 * 120);
        assertThat(look("2026-08").findValuesAsText("cause")).containsExactly("ON_NO_LINE");
        assertThat(look("2026-07").findValuesAsText("cause")).isEmpty();
    }

    private JsonNode look(String month) {
        return desk.admin().get("unbilled?period=" + month).expect(200).json().path("tickets");
    }

    /** How many rows of invoices the database reads for a second look at all of them. */
    private static long invoicesRead() throws SQLException {
        try (var database = DeskAddress.database();
                var statement = database.createStatement()) {
            statement.execute("SET GLOBAL userstat = 1");
            statement.execute("FLUSH TABLE_STATISTICS");
            Timers.recheckInvoices();
            var rows = statement.executeQuery("SELECT SUM(rows_read) FROM information_schema.table_statistics"
                    + " WHERE table_schema = DATABASE() AND table_name = 'invoice'");
            rows.next();
            var read = rows.getLong(1);
            statement.execute("SET GLOBAL userstat = 0");
            return read;
        }
    }

    private static Map<String, Object> ticket() {
        var requester = Map.of("email", "jane@acme.example", "name", "Jane");
        return Map.of("type", "INCIDENT", "subject", "S", "description", "D", "requester", requester);
    }
}
