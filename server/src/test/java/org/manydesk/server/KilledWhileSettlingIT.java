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
import java.util.Collections;
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
 * A node is killed while clerks record payments, issue credit notes and answer queries by crediting; they send again what
 * they heard nothing of, by the same Idempotency-Key.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KilledWhileSettlingIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int INVOICES = 18;
    private static final int OF_EACH = 4;
    private static final int NOTES = INVOICES * OF_EACH + INVOICES;
    private static final YearMonth FIRST =
            YearMonth.now(Clock.systemUTC()).minusMonths(INVOICES).minusMonths(1);
    private static final String CONTRACT =
            """
            {"number":"C-1","model":"HELP_DESK","from":"%s","until":null,"currency":"EUR",
             "calendar":{"zone":"UTC","hours":{"mon":[["00:00","24:00"]]}},"sla":{"targets":[]},
             "rateCard":{"rounding":"HALF_UP","vatRate":"20","lines":[
               {"name":"Desk","charge":"PER_MONTH","model":"STANDARD","unitPrice":"300.00"},
               {"name":"Care","charge":"PER_MONTH","model":"STANDARD","unitPrice":"100.00"}]}}"""
                    .formatted(FIRST.atDay(1));
    private static final String MANAGER = "mia@c1.example";

    @TempDir
    Path folder;

    /** @param key by which it may be sent again; empty where it is what becomes of a thing, which becomes so once */
    private record Deed(String path, String key, String body) {
        HttpResponse<String> done(Node node, String token) throws Exception {
            return key.isEmpty() ? node.put(path, token, body) : node.postOnce(path, token, key, body);
        }
    }

    @Test
    void each_payment_and_each_credit_note_is_there_once_and_numbers_have_no_gap() throws Exception {
        try (var embedded = new EmbeddedDatabase(folder, folder.resolve("database.log"))) {
            var database = embedded.start().complete();
            List<Deed> deeds;
            try (var first = node(database).ready()) {
                deeds = deeds(first, first.signIn());
                killedAfter(deeds.size() / 4, first, deeds);
            }
            try (var again = node(database).ready()) {
                killedAfter(deeds.size() / 2, again, deeds);
            }
            try (var last = node(database).ready()) {
                var token = last.signIn();
                for (var deed : deeds)
                    assertThat(deed.done(last, token).statusCode())
                            .as(deed.toString())
                            .isIn(deed.key().isEmpty() ? List.of(200, 409) : List.of(201));
                each(database);
            }
        }
    }

    /** Issued invoices with an open query on each, and what clerks do to them, in any order. */
    private static List<Deed> deeds(Node node, String token) throws Exception {
        sent(node.post(
                "/api/v1/tenants", token, "{\"key\":\"c1\",\"name\":\"C\",\"locale\":\"en-GB\",\"zone\":\"UTC\"}"));
        sent(node.post("/api/v1/tenants/c1/contracts", token, CONTRACT));
        sent(node.put("/api/v1/tenants/c1/contracts/C-1/activation", token, "{}"));
        sent(node.post(
                "/api/v1/users",
                token,
                "{\"email\":\"%s\",\"name\":\"Mia\",\"role\":\"CLIENT_MANAGER\",\"tenant\":\"c1\",\"password\":\"%s\"}"
                        .formatted(MANAGER, Node.PASSWORD)));
        var manager = node.signIn(MANAGER);
        var deeds = new ArrayList<Deed>();
        for (var nth = 0; nth < INVOICES; nth++) {
            var invoice = issued(node, token, FIRST.plusMonths(nth));
            for (var part = 0; part < OF_EACH; part++) {
                deeds.add(paid(invoice, part));
                deeds.add(credited(invoice, part));
            }
            deeds.add(answered(node, manager, invoice));
        }
        Collections.shuffle(deeds);
        return deeds;
    }

    private static String issued(Node node, String token, YearMonth month) throws Exception {
        var run = node.post("/api/v1/tenants/c1/contracts/C-1/invoice-runs", token, "{\"period\":\"" + month + "\"}");
        var invoice = "/api/v1/invoices/" + sent(run).path("invoice").asText();
        sent(node.put(invoice + "/approval", token, "{}"));
        sent(node.put(invoice + "/issue", token, "{}"));
        return invoice;
    }

    private static Deed paid(String invoice, int part) {
        var body = "{\"amount\":\"10.00\",\"receivedOn\":\"%s\",\"reference\":\"part %d\"}"
                .formatted(LocalDate.now(Clock.systemUTC()), part);
        return new Deed(invoice + "/payments", "paid " + invoice + " " + part, body);
    }

    private static Deed credited(String invoice, int part) {
        var body = "{\"reason\":\"Part %d\",\"lines\":[{\"line\":1,\"amount\":\"5.00\"}]}".formatted(part);
        return new Deed(invoice + "/credit-notes", "credited " + invoice + " " + part, body);
    }

    private static Deed answered(Node node, String manager, String invoice) throws Exception {
        var asked = node.post(invoice + "/lines/2/queries", manager, "{\"reason\":\"Care of what?\"}");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        var location = asked.headers().firstValue("Location").orElseThrow();
        var outcome = "{\"outcome\":\"CREDITED\",\"note\":\"Sorry\",\"amount\":\"20.00\"}";
        return new Deed(location.substring(location.indexOf("/api/v1")) + "/outcome", "", outcome);
    }

    /** Four clerks are at work, and some calls never hear what became of them. */
    private static void killedAfter(int count, Node node, List<Deed> deeds) throws Exception {
        var token = node.signIn();
        var done = new AtomicInteger();
        try (var clerks = Executors.newFixedThreadPool(4)) {
            for (var deed : deeds)
                clerks.submit(() -> {
                    deed.done(node, token);
                    return done.incrementAndGet();
                });
            while (done.get() < count) Thread.onSpinWait();
            node.close();
        }
        assertThat(done.get()).isLessThan(deeds.size());
    }

    private static void each(DatabaseAddress database) throws SQLException {
        assertThat(texts(database, "SELECT CONCAT(COUNT(*), ' ', SUM(amount)) FROM payment"))
                .containsExactly(INVOICES * OF_EACH + " " + INVOICES * OF_EACH * 10 + ".0000");
        assertThat(texts(database, "SELECT credit_number FROM credit_note ORDER BY id"))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, NOTES)
                        .mapToObj("CN-%06d"::formatted)
                        .toList());
        assertThat(texts(database, "SELECT CONCAT(COUNT(DISTINCT invoice_id, reason), ' ', SUM(net)) FROM credit_note"))
                .containsExactly(NOTES + " " + INVOICES * (OF_EACH * 5 + 20) + ".0000");
        assertThat(texts(database, "SELECT DISTINCT status FROM invoice_query")).containsExactly("CREDITED");
        assertThat(texts(database, "SELECT DISTINCT CONCAT(paid, ' ', credited, ' ', gross) FROM invoice"))
                .containsExactly("%d.0000 %d.0000 480.0000".formatted(OF_EACH * 10, (OF_EACH * 5 + 20) * 12 / 10));
        assertThat(
                        texts(
                                database,
                                "SELECT CONCAT(action, ' ', COUNT(*)) FROM audit_entry WHERE action IN"
                                        + " ('INVOICE_CREDITED', 'INVOICE_QUERY_ANSWERED', 'PAYMENT_RECORDED') GROUP BY action ORDER BY 1"))
                .containsExactly(
                        "INVOICE_CREDITED " + NOTES,
                        "INVOICE_QUERY_ANSWERED " + INVOICES,
                        "PAYMENT_RECORDED " + INVOICES * OF_EACH);
    }

    private static List<String> texts(DatabaseAddress database, String sql) throws SQLException {
        try (var connection = database.connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        }
    }

    private Node node(DatabaseAddress database) throws IOException {
        return Node.launch(
                folder.resolve("node"),
                Map.of(
                        "MANYDESK_DB_URL", database.url(),
                        "MANYDESK_DB_USER", database.user(),
                        "MANYDESK_DB_PASSWORD", database.password()));
    }

    private static JsonNode sent(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }
}
