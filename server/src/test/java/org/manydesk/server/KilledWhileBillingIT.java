package org.manydesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.server.database.DatabaseAddress;
import org.manydesk.server.database.EmbeddedDatabase;

/**
 * Nodes are killed, as by a power cut, in the middle of a run of many contracts and while invoices are issued. Whoever lives
 * or starts again goes on: each contract is billed once, each ticket once, and no number is missing.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KilledWhileBillingIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YearMonth MONTH = YearMonth.now(Clock.systemUTC()).minusMonths(1);
    private static final int CONTRACTS = 80;
    private static final int TICKETS = 40;
    private static final String CONTRACT =
            """
            {"number":"C-%1$d","model":"HELP_DESK","from":"2024-01-01","until":null,"currency":"EUR",
             "calendar":{"zone":"UTC","hours":{"mon":[["00:00","24:00"]]}},
             "sla":{"targets":[]},
             "rateCard":{"rounding":"HALF_UP","vatRate":"20","lines":[
               {"name":"Tickets","charge":"PER_TICKET","model":"STANDARD","unitPrice":"12.00"},
               {"name":"Desk","charge":"PER_MONTH","model":"STANDARD","unitPrice":"%1$d.00"}]},
             "chargeable":{"countedAt":"RESOLVED","notCounted":[]}}""";

    @TempDir
    Path folder;

    @Test
    void each_contract_is_billed_once_and_numbers_have_no_gap_whenever_a_node_is_killed() throws Exception {
        try (var embedded = new EmbeddedDatabase(folder, folder.resolve("database.log"))) {
            var database = embedded.start().complete();
            var run = killedInTheMiddleOfARun(database);
            killedOnceMore(database, run);
            try (var one = node("one", database).ready();
                    var other = node("two", database).ready()) {
                var token = other.signIn();
                ended(other, token, run);
                eachContractIsBilledOnce(database);
                var earlier = begun(one, token, MONTH.minusMonths(1));
                untilDrafted(one, token, earlier, 3);
                one.close();
                ended(other, token, earlier);
                approved(other, token);
                killedWhileIssuing(other, token);
            }
            try (var last = node("two", database).ready()) {
                issued(last, last.signIn(), new AtomicInteger());
                eachContractIsBilledOnce(database);
                numbersHaveNoGapAndFollowTheDates(last);
            }
        }
    }

    private String killedInTheMiddleOfARun(DatabaseAddress database) throws Exception {
        try (var first = node("one", database).ready()) {
            var token = first.signIn();
            for (int nth = 1; nth <= CONTRACTS; nth++) client(first, token, nth);
            var run = begun(first, token, MONTH);
            untilDrafted(first, token, run, 3);
            return run;
        }
    }

    /** The node that starts again goes on by itself, and is killed again. */
    private void killedOnceMore(DatabaseAddress database, String run) throws Exception {
        try (var again = node("one", database).ready()) {
            var token = again.signIn();
            var before = drafted(again, token, run);
            assertThat(before).isBetween(3, CONTRACTS - 1);
            untilDrafted(again, token, run, before + 3);
        }
    }

    private static String begun(Node node, String token, YearMonth month) throws Exception {
        var wish = "{\"period\":\"" + month + "\"}";
        return sent(node.post("/api/v1/invoice-runs", token, wish)).path("id").asText();
    }

    /** A client with a contract and tickets of the month. */
    private static void client(Node node, String token, int nth) throws Exception {
        sent(node.post(
                "/api/v1/tenants",
                token,
                "{\"key\":\"c%1$d\",\"name\":\"Client %1$d\",\"locale\":\"en-GB\",\"zone\":\"UTC\"}".formatted(nth)));
        sent(node.post("/api/v1/tenants/c%d/contracts".formatted(nth), token, CONTRACT.formatted(nth)));
        sent(node.put("/api/v1/tenants/c%1$d/contracts/C-%1$d/activation".formatted(nth), token, "{}"));
        var rows = new StringBuilder();
        for (int ticket = 0; ticket < TICKETS; ticket++)
            rows.append(
                    """
                    {"externalId":"T%1$d","type":"INCIDENT","subject":"No network","description":"None","priority":"P3",\
                    "requester":{"email":"zoe@c%2$d.example","name":"Zoe"},"timeline":[{"at":"%3$sT08:00:00Z",\
                    "event":"OPENED"},{"at":"%3$sT09:00:00Z","event":"STATUS","to":"RESOLVED"}]}
                    """
                            .formatted(ticket, nth, MONTH.atDay(1 + ticket % 28)));
        var started = node.post("/api/v1/tenants/c" + nth + "/imports", token, "application/x-ndjson", rows.toString());
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        var location = started.headers().firstValue("Location").orElseThrow();
        var path = location.substring(location.indexOf("/api/v1"));
        while (!read(node, token, path).path("state").asText().equals("DONE")) Thread.onSpinWait();
    }

    private static int drafted(Node node, String token, String run) throws Exception {
        return read(node, token, "/api/v1/invoice-runs/" + run).path("drafted").asInt();
    }

    private static void untilDrafted(Node node, String token, String run, int count) throws Exception {
        while (drafted(node, token, run) < Math.min(count, CONTRACTS)) Thread.onSpinWait();
    }

    private static void ended(Node node, String token, String run) throws Exception {
        while (true) {
            var now = read(node, token, "/api/v1/invoice-runs/" + run);
            if (!now.path("state").asText().equals("DONE")) continue;
            assertThat(now.path("drafted").asInt()).isEqualTo(CONTRACTS);
            assertThat(now.path("months").asInt()).isEqualTo(CONTRACTS);
            return;
        }
    }

    /** No half rows: every invoice has its lines, its tickets and its sums, and no ticket is on two. */
    private static void eachContractIsBilledOnce(DatabaseAddress database) throws SQLException {
        assertThat(numbers(
                        database,
                        "SELECT COUNT(*), COUNT(DISTINCT contract_id), SUM(counted) FROM invoice WHERE period = '"
                                + MONTH + "'"))
                .containsExactly((long) CONTRACTS, (long) CONTRACTS, (long) CONTRACTS * TICKETS);
        assertThat(numbers(
                        database,
                        "SELECT COUNT(*), COUNT(DISTINCT tenant_id, ticket_id), COUNT(DISTINCT invoice_id) FROM"
                                + " invoice_line_usage"))
                .containsExactly((long) CONTRACTS * TICKETS, (long) CONTRACTS * TICKETS, (long) CONTRACTS);
        assertThat(numbers(
                        database,
                        "SELECT COUNT(*) FROM invoice i WHERE i.net <> (SELECT SUM(l.net) FROM invoice_line l WHERE"
                                + " l.tenant_id = i.tenant_id AND l.invoice_id = i.id) OR i.counted <> (SELECT COUNT(*) FROM"
                                + " invoice_line_usage u WHERE u.tenant_id = i.tenant_id AND u.invoice_id = i.id)"))
                .containsExactly(0L);
        assertThat(numbers(database, "SELECT COUNT(*), SUM(net) FROM invoice_line WHERE period = '" + MONTH + "'"))
                .containsExactly(2L * CONTRACTS, CONTRACTS * TICKETS * 12L + CONTRACTS * (CONTRACTS + 1L) / 2);
    }

    private static List<Long> numbers(DatabaseAddress database, String sql) throws SQLException {
        try (var connection = database.connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            var numbers = new ArrayList<Long>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++)
                numbers.add(rows.getLong(column));
            return numbers;
        }
    }

    private static void approved(Node node, String token) throws Exception {
        for (var invoice : invoices(node, token))
            sent(node.put("/api/v1/invoices/" + invoice.path("id").asText() + "/approval", token, "{}"));
    }

    /** Four clerks issue at the same time, and some calls never hear what became of them. */
    private static void killedWhileIssuing(Node node, String token) throws Exception {
        var done = new AtomicInteger();
        try (var clerks = Executors.newSingleThreadExecutor()) {
            var issuing = clerks.submit(() -> issued(node, token, done));
            while (done.get() < CONTRACTS / 2) Thread.onSpinWait();
            node.close();
            issuing.get();
        }
        assertThat(done.get()).isLessThan(2 * CONTRACTS);
    }

    /** Issues whatever is not issued; what is, answers with the number that it has. */
    private static boolean issued(Node node, String token, AtomicInteger done) throws Exception {
        var ids = invoices(node, token).stream()
                .map(invoice -> invoice.path("id").asText())
                .toList();
        try (var clerks = Executors.newFixedThreadPool(4)) {
            for (var id : ids)
                clerks.submit(() -> {
                    if (node.put("/api/v1/invoices/" + id + "/issue", token, "{}")
                                    .statusCode()
                            == 200) done.incrementAndGet();
                    return true;
                });
        }
        return true;
    }

    private static void numbersHaveNoGapAndFollowTheDates(Node node) throws Exception {
        var token = node.signIn();
        var all = invoices(node, token);
        assertThat(all)
                .extracting(invoice -> invoice.path("number").asText())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 2 * CONTRACTS)
                        .mapToObj("INV-%06d"::formatted)
                        .toList());
        assertThat(all.stream()
                        .sorted((one, other) -> one.path("number")
                                .asText()
                                .compareTo(other.path("number").asText()))
                        .map(invoice -> LocalDate.parse(invoice.path("issuedOn").asText())))
                .isSorted();
    }

    private static List<JsonNode> invoices(Node node, String token) throws Exception {
        var all = new ArrayList<JsonNode>();
        read(node, token, "/api/v1/invoices?limit=200").path("items").forEach(all::add);
        return all;
    }

    private Node node(String name, DatabaseAddress database) throws IOException {
        return Node.launch(
                folder.resolve(name),
                Map.of(
                        "MANYDESK_DB_URL", database.url(),
                        "MANYDESK_DB_USER", database.user(),
                        "MANYDESK_DB_PASSWORD", database.password()));
    }

    private static JsonNode read(Node node, String token, String path) throws Exception {
        var answer = node.get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode sent(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }
}
