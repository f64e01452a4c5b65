package org.manydesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.server.folder.DataFolder;

/** How the built distribution starts, refuses to start, and stops. */
class DistributionIT {
    /** Without one that is set, it makes a key in its data folder. */
    private static final Map<String, String> KEY_OF_ITS_OWN = Map.of("MANYDESK_SECRET_KEY", "");

    @TempDir
    Path folder;

    @Test
    void it_starts_stops_cleanly_on_a_signal_and_keeps_every_row_until_the_next_start() throws Exception {
        var first = Node.launch(folder, KEY_OF_ITS_OWN).ready();
        var tenant = "{\"key\":\"acme\",\"name\":\"Acme\",\"locale\":\"en-GB\",\"zone\":\"Europe/Paris\"}";
        assertThat(first.post("/api/v1/tenants", first.signIn(), tenant).statusCode())
                .isEqualTo(201);
        assertThat(cookie(first))
                .contains("; HttpOnly")
                .containsIgnoringCase("; SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(first.stop()).isEqualTo("");
        assertThat(databaseProcess()).isEmpty();

        var key = folder.resolve("data/secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        var second = Node.launch(
                        folder, Map.of("MANYDESK_PUBLIC_URL", "https://desk.example.com", "MANYDESK_SECRET_KEY", ""))
                .ready();
        assertThat(second.get("/api/v1/tenants/acme", second.signIn()).body()).contains("Acme");
        assertThat(second.get("/", "").headers().firstValue("Server")).isEmpty();
        assertThat(cookie(second))
                .startsWith("__Host-manydesk=")
                .contains("; Path=/;", "; Secure", "; HttpOnly")
                .containsIgnoringCase("; SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(second.get("/", "").headers().firstValue("Strict-Transport-Security"))
                .isPresent();
        assertThat(second.get("/metrics", "").statusCode()).isEqualTo(401);
        assertThat(Listening.toOthers(second.process().toHandle())).isEmpty();
        var audit = folder.resolve("audit.ndjson");
        Files.writeString(
                audit,
                second.get("/api/v1/audit/export?tenant=acme", second.signIn()).body());
        second.stop();
        assertThat(told("audit", "verify", audit.toString()))
                .startsWith("Intact up to entry 1: the chain of the client acme");
    }

    private static String cookie(Node node) throws Exception {
        return node.get("/sign-in", "").headers().firstValue("Set-Cookie").orElse("");
    }

    /** What the distribution says that starts no server. */
    private static String told(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "target/manydesk/manydesk.jar"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_taken_port_is_one_plain_sentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            refused(
                    Map.of("MANYDESK_HTTP_PORT", Integer.toString(taken.getLocalPort())),
                    "Port " + taken.getLocalPort() + " on 127.0.0.1 cannot be used: Address already in use.");
        }
    }

    @Test
    void a_data_folder_in_use_is_one_plain_sentence() throws Exception {
        try (var taken = DataFolder.take(folder.resolve("data"), "process 7, port 8080")) {
            refused(Map.of(), "The data folder " + taken.path() + " is in use by process 7, port 8080;");
        }
    }

    @Test
    void an_unreachable_database_is_one_plain_sentence() throws Exception {
        refused(
                Map.of("MANYDESK_DB_URL", "jdbc:mysql://127.0.0.1:1/desk"),
                "The database at jdbc:mysql://127.0.0.1:1/desk cannot be used");
    }

    @Test
    void a_setting_that_makes_no_sense_is_one_plain_sentence() throws Exception {
        refused(Map.of("MANYDESK_HTTP_PORT", "eighty"), "MANYDESK_HTTP_PORT must be a whole number");
    }

    private void refused(Map<String, String> settings, String beginning) throws Exception {
        try (var node = Node.launch(folder, settings)) {
            assertThat(node.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(node.process().exitValue()).isEqualTo(1);
            assertThat(node.errors().strip()).startsWith(beginning).hasLineCount(1);
        }
    }

    private String databaseProcess() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains(folder.toString()) && command.contains("mariadbd"))
                .findFirst()
                .orElse("");
    }
}
