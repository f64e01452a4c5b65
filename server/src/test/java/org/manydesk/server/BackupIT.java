package org.manydesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.server.backup.Checksums;
import org.manydesk.server.database.EmbeddedDatabase;

/**
 * What was saved while people worked is there again: everything in an empty folder, and one client in an installation that
 * lost it, where nobody else's rows change.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class BackupIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TICKET =
            """
            {"type":"INCIDENT","subject":"No network in Zürich 🙁","description":"None at all",
             "requester":{"email":"zoe@acme.example","name":"Zoe"}}""";
    private static final String CONTRACT =
            """
            {"number":"C-1","model":"HELP_DESK","from":"2024-01-01","until":null,"currency":"EUR",
             "calendar":{"zone":"Europe/Paris","hours":{"mon":[["09:00","17:00"]]}},
             "sla":{"targets":[{"metric":"RESOLUTION","priority":"P3","within":"PT8H","time":"BUSINESS","goal":"95"}],
               "warnAt":[]},
             "rateCard":{"rounding":"HALF_UP","vatRate":"20","lines":[{"name":"Retainer","charge":"PER_TICKET",
               "model":"STANDARD","unitPrice":"12.00"}]},
             "chargeable":{"countedAt":"RESOLVED","notCounted":[]}}""";

    /** A client that leaves, with a day on which it would be erased. */
    private static final String LEAVING =
            """
            INSERT INTO off_boarding (provider_id, id, version, client_id, client_key, client_name, reason, begun_at,
              begun_by, erase_on, was_suspended, state)
            SELECT provider_id, 4711, 1, id, tenant_key, name, 'over', '2024-03-01 00:00:00', 'ann', '2024-04-01', FALSE,
              'WAITING' FROM tenant WHERE id = %d""";

    @TempDir
    Path folder;

    @Test
    void what_was_saved_while_people_worked_is_there_again() throws Exception {
        var source = folder.resolve("source");
        var early = folder.resolve("early.zip");
        var everything = folder.resolve("everything.zip");
        var acme = folder.resolve("acme.zip");
        List<String> before;
        JsonNode invoice;
        try (var node = Node.launch(source, Map.of()).ready()) {
            var token = node.signIn();
            onboard(node, token, "beta");
            ticketWithFile(node, token, "beta");
            issued(node, token, "beta", "2024-01");
            saved(source, early);
            onboard(node, token, "acme");
            invoice = issued(node, token, "acme", "2024-01");
            before = new ArrayList<>();
            for (int i = 0; i < 5; i++) before.add(ticketWithFile(node, token, "acme"));
            try (var writers = new Writers(node, token)) {
                saved(source, everything);
                saved(source, acme, "--tenant", "acme");
                assertThat(writers.written()).as("written meanwhile").isGreaterThan(3);
            }
            onlyItsOwnerReads(everything);
            eachFolderOfTheDataFolderIsSavedOrKnownToBeOfNoUse(source);
            assertThat(Node.command(source, Map.of(), "restore", "--replace", everything.toString())
                            .errors())
                    .contains("is in use by");
            assertThat(node.stop()).isEmpty();
        }
        theWholeIsRestored(everything, before, invoice);
        aLostClientIsBroughtBack(early, acme, invoice);
        aClientIsSetBack(everything);
        aDamagedBackupIsNotRestored(everything);
        aSeriesGoesOnAsItBegan();
    }

    private void aSeriesGoesOnAsItBegan() throws Exception {
        var target = folder.resolve("numbers");
        var unnumbered = folder.resolve("unnumbered.zip");
        try (var node = Node.launch(target, Map.of()).ready()) {
            onboard(node, node.signIn(), "gamma");
            saved(target, unnumbered);
            assertThat(node.stop()).isEmpty();
        }
        changed(
                target,
                "INSERT INTO invoice_number_series (provider_id, id, version, last_number, last_day, prefix, first_number)"
                        + " SELECT id, 1, 1, 1000, '2024-01-01', 'RE-', 1001 FROM provider WHERE hidden = 0");
        assertThat(numberOfFirst(target)).isEqualTo("RE-001001");
        assertThat(Node.command(target, Map.of(), "restore", "--replace", unnumbered.toString())
                        .errors())
                .isEmpty();
        assertThat(numberOfFirst(target)).as("once given, never again").isEqualTo("RE-001002");
    }

    private static String numberOfFirst(Path target) throws Exception {
        try (var node = Node.launch(target, Map.of()).ready()) {
            var invoice = issued(node, node.signIn(), "gamma", "2024-01");
            assertThat(node.stop()).isEmpty();
            return invoice.path("number").asText();
        }
    }

    private void theWholeIsRestored(Path backup, List<String> before, JsonNode invoice) throws Exception {
        var target = folder.resolve("whole");
        var said = Node.command(target, Map.of(), "restore", backup.toString());
        assertThat(said.errors()).isEmpty();
        assertThat(said.console()).contains("Restored as it was at");
        assertThat(Node.command(target, Map.of(), "restore", backup.toString()).errors())
                .contains("Add --replace");
        try (var node = Node.launch(target, Map.of()).ready()) {
            var token = node.signIn();
            var refs = read(node, token, "/api/v1/tickets?tenant=acme&limit=200")
                    .path("items")
                    .findValuesAsText("ref");
            assertThat(refs).containsAll(before).doesNotHaveDuplicates();
            for (var ref : refs) {
                var path = "/api/v1/tickets/" + ref + "/attachments";
                for (var file : read(node, token, path).path("items"))
                    assertThat(node.get(path + "/" + file.path("id").asText(), token)
                                    .body())
                            .startsWith("a file of acme");
            }
            assertThat(read(
                            node,
                            token,
                            "/api/v1/invoices/" + invoice.path("id").asText()))
                    .isEqualTo(invoice);
            auditHolds(node, token, "acme");
            var next = ticketWithFile(node, token, "acme");
            assertThat(refs).doesNotContain(next);
            assertThat(node.stop()).isEmpty();
        }
    }

    private void aLostClientIsBroughtBack(Path withoutIt, Path ofIt, JsonNode invoice) throws Exception {
        var target = folder.resolve("lost");
        assertThat(Node.command(target, Map.of(), "restore", withoutIt.toString())
                        .errors())
                .isEmpty();
        var tenant = tenant(folder.resolve("source"), "acme");
        var others = others(target, tenant);
        var restored = Node.command(target, Map.of(), "restore", "--tenant", "acme", ofIt.toString());
        assertThat(restored.errors()).isEmpty();
        assertThat(restored.console()).contains("The invoices go on after number 2");
        var othersAfter = others(target, tenant);
        others.remove("invoice_number_series");
        othersAfter.remove("invoice_number_series");
        assertThat(othersAfter).isEqualTo(others);
        try (var node = Node.launch(target, Map.of()).ready()) {
            var token = node.signIn();
            assertThat(read(
                            node,
                            token,
                            "/api/v1/invoices/" + invoice.path("id").asText()))
                    .isEqualTo(invoice);
            assertThat(issued(node, token, "beta", "2024-02").path("number").asText())
                    .isEqualTo("INV-000003");
            auditHolds(node, token, "acme");
            assertThat(read(node, token, "/api/v1/audit?tenant=acme&limit=200").findValuesAsText("action"))
                    .contains("CLIENT_RESTORED");
            assertThat(node.stop()).isEmpty();
        }
    }

    private void aClientIsSetBack(Path everything) throws Exception {
        var target = folder.resolve("whole");
        var tenant = tenant(target, "acme");
        changed(target, "UPDATE ticket SET subject = 'spoilt'");
        changed(target, "DELETE FROM attachment WHERE tenant_id = " + tenant);
        changed(target, LEAVING.formatted(tenant));
        var others = others(target, tenant);
        others.remove("off_boarding");
        var restored =
                Node.command(target, Map.of(), "restore", "--tenant", "acme", "--replace", everything.toString());
        assertThat(restored.errors()).isEmpty();
        assertThat(restored.console()).contains("The off-boarding of acme is stopped.");
        assertThat(count(target, "SELECT COUNT(*) FROM off_boarding WHERE state = 'STOPPED'"))
                .isEqualTo(1);
        assertThat(others(target, tenant)).containsAllEntriesOf(others);
        assertThat(count(target, "SELECT COUNT(*) FROM ticket WHERE subject = 'spoilt' AND tenant_id = " + tenant))
                .isZero();
        assertThat(count(target, "SELECT COUNT(*) FROM attachment WHERE tenant_id = " + tenant))
                .isPositive();

        changed(
                target,
                """
                INSERT INTO payment (tenant_id, id, version, invoice_id, amount, currency, received_on, reference,
                  recorded_by, recorded_at)
                SELECT tenant_id, 4711, 1, id, 1, currency, '2024-03-01', 'paid later', 'ann', '2024-03-01 00:00:00'
                  FROM invoice WHERE tenant_id = """
                        + tenant);
        var mine = all(target);
        assertThat(Node.command(target, Map.of(), "restore", "--tenant", "acme", "--replace", everything.toString())
                        .errors())
                .contains("Since the backup, these became final", "payment 4711", "Nothing was changed");
        assertThat(all(target)).isEqualTo(mine);
    }

    private void aDamagedBackupIsNotRestored(Path backup) throws Exception {
        var damaged = Files.copy(backup, folder.resolve("damaged.zip"));
        try (var zip = new ZipFile(backup.toFile());
                var bytes = new RandomAccessFile(damaged.toFile(), "rw")) {
            assertThat(zip.getEntry("tables/ticket.jsonl")).isNotNull();
            bytes.seek(offset(backup, "tables/ticket.jsonl") + 60);
            bytes.write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        }
        var target = folder.resolve("damaged");
        assertThat(Node.command(target, Map.of(), "restore", damaged.toString()).errors())
                .contains("The part tables/ticket.jsonl of the backup", "is damaged");
        assertThat(target.resolve("data/database")).doesNotExist();
    }

    private static long offset(Path zip, String name) throws IOException {
        var text = new String(Files.readAllBytes(zip), java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.indexOf(name);
    }

    private static void saved(Path node, Path file, String... flags) throws Exception {
        var arguments = new ArrayList<>(List.of("backup"));
        arguments.addAll(List.of(flags));
        arguments.add(file.toString());
        var said = Node.command(node, Map.of(), arguments.toArray(String[]::new));
        assertThat(said.errors()).isEmpty();
        assertThat(said.console()).contains("Saved ").doesNotContain("WARNING");
        assertThat(said.code()).isZero();
    }

    private static void onlyItsOwnerReads(Path file) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.resolveSibling(file.getFileName() + ".part")).doesNotExist();
    }

    private static void eachFolderOfTheDataFolderIsSavedOrKnownToBeOfNoUse(Path node) throws IOException {
        try (var files = Files.list(node.resolve("data"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> List.of("attachments", "mail", "imports", "lock", "log", "server")
                                    .contains(name)
                            || name.startsWith("database")
                            || name.startsWith("mariadb-"));
        }
    }

    private static void onboard(Node node, String token, String key) throws Exception {
        post(
                node,
                token,
                "/api/v1/tenants",
                "{\"key\":\"%1$s\",\"name\":\"%1$s\",\"locale\":\"en-GB\",\"zone\":\"Europe/Paris\"}".formatted(key));
        post(node, token, "/api/v1/tenants/" + key + "/contracts", CONTRACT);
        put(node, token, "/api/v1/tenants/" + key + "/contracts/C-1/activation");
    }

    private static String ticketWithFile(Node node, String token, String key) throws Exception {
        var ref = post(node, token, "/api/v1/tenants/" + key + "/tickets", TICKET)
                .path("ref")
                .asText();
        post(node, token, "/api/v1/tickets/" + ref + "/attachments?name=a.txt", "a file of " + key + " for " + ref);
        return ref;
    }

    private static JsonNode issued(Node node, String token, String key, String period) throws Exception {
        var run = post(
                node,
                token,
                "/api/v1/tenants/" + key + "/contracts/C-1/invoice-runs",
                "{\"period\":\"%s\"}".formatted(period));
        var invoice = "/api/v1/invoices/" + run.path("invoice").asText();
        put(node, token, invoice + "/approval");
        put(node, token, invoice + "/issue");
        return read(node, token, invoice);
    }

    private void auditHolds(Node node, String token, String key) throws Exception {
        var export = Files.writeString(
                folder.resolve("audit." + node.port() + ".jsonl"),
                node.get("/api/v1/audit/export?tenant=" + key, token).body());
        var said = Node.command(folder.resolve("verify"), Map.of(), "audit", "verify", export.toString());
        assertThat(said.console()).contains("Intact up to entry");
    }

    private static Map<String, String> others(Path node, long tenant) throws Exception {
        return looked(node, connection -> Checksums.ofOthers(connection, tenant));
    }

    private static Map<String, String> all(Path node) throws Exception {
        return looked(node, Checksums::ofEverything);
    }

    private static long tenant(Path node, String key) throws Exception {
        return count(node, "SELECT id FROM tenant WHERE tenant_key = '%s'".formatted(key));
    }

    private static long count(Path node, String sql) throws Exception {
        return looked(node, connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static void changed(Path node, String sql) throws Exception {
        looked(node, connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private interface Look<T> {
        T at(Connection connection) throws IOException, SQLException;
    }

    /** Asks the database of a node that is stopped. */
    private static <T> T looked(Path node, Look<T> look) throws Exception {
        var data = node.resolve("data");
        try (var database = new EmbeddedDatabase(data, data.resolve("log/database.log"));
                var connection = database.start().complete().connect()) {
            return look.at(connection);
        }
    }

    private static JsonNode read(Node node, String token, String path) throws Exception {
        var answer = node.get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode post(Node node, String token, String path, String body) throws Exception {
        var answer = node.post(path, token, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static void put(Node node, String token, String path) throws Exception {
        var answer = node.put(path, token, "{}");
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    /** People who open tickets and attach files all the time. */
    private static final class Writers implements AutoCloseable {
        private final List<String> refs = new CopyOnWriteArrayList<>();
        private final List<Throwable> failures = new CopyOnWriteArrayList<>();
        private final AtomicBoolean over = new AtomicBoolean();
        private final List<Thread> threads = new ArrayList<>();

        Writers(Node node, String token) {
            for (int i = 0; i < 2; i++) threads.add(Thread.ofVirtual().start(() -> write(node, token)));
        }

        private void write(Node node, String token) {
            try {
                while (!over.get()) refs.add(ticketWithFile(node, token, "acme"));
            } catch (Exception | AssertionError failure) {
                failures.add(failure);
            }
        }

        int written() {
            return refs.size();
        }

        @Override
        public void close() throws InterruptedException {
            over.set(true);
            for (var thread : threads) thread.join();
            assertThat(failures).isEmpty();
        }
    }
}
