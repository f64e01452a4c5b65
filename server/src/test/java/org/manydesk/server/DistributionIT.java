package org.manydesk.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.server.folder.DataFolder;

/** The built distribution, started as its users start it. */
class DistributionIT {
    private static final Path DISTRIBUTION = Path.of("target/manydesk").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void it_starts_stops_cleanly_on_a_signal_and_keeps_every_row_until_the_next_start() throws Exception {
        var port = freePort();
        var settings = Map.of(
                "MANYDESK_HTTP_PORT",
                Integer.toString(port),
                "MANYDESK_DATA",
                folder.resolve("data").toString(),
                "MANYDESK_ADMIN_EMAIL",
                "ann@msp.example",
                "MANYDESK_ADMIN_PASSWORD",
                "correct horse battery");

        var first = ready(settings);
        var token = signIn(port);
        createTenant(port, token);
        assertThat(stop(first)).isEqualTo("");
        assertThat(databaseProcess()).isEmpty();

        var second = ready(settings);
        assertThat(get(port, "/api/v1/tenants/acme", signIn(port)).body()).contains("Acme");
        assertThat(get(port, "/", "").headers().firstValue("Server")).isEmpty();
        assertThat(get(port, "/metrics", "").statusCode()).isEqualTo(401);
        assertThat(Listening.toOthers(second.toHandle())).isEmpty();
        stop(second);
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
        var all = new HashMap<>(Map.of(
                "MANYDESK_HTTP_PORT", Integer.toString(freePort()),
                "MANYDESK_DATA", folder.resolve("data").toString()));
        all.putAll(settings);
        var process = launch(all);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("errors")).strip())
                .startsWith(beginning)
                .hasLineCount(1);
    }

    private Process ready(Map<String, String> settings) throws Exception {
        var process = launch(settings);
        while (!Files.readString(folder.resolve("console")).contains("Ready at http://localhost:")) {
            assertThat(process.isAlive())
                    .as(Files.readString(folder.resolve("errors")))
                    .isTrue();
            Thread.sleep(200);
        }
        return process;
    }

    private Process launch(Map<String, String> settings) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java,
                        "@" + DISTRIBUTION.resolve("java.options"),
                        "-jar",
                        DISTRIBUTION.resolve("manydesk.jar").toString())
                .redirectOutput(folder.resolve("console").toFile())
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MANYDESK_"));
        builder.environment().putAll(settings);
        return builder.start();
    }

    /** Sends SIGTERM and returns what was said on stderr, but for the warnings of the Java machine itself. */
    private String stop(Process process) throws Exception {
        process.destroy();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(folder.resolve("errors"), UTF_8)
                .lines()
                .filter(line -> !line.startsWith("WARNING: "))
                .reduce("", String::concat);
    }

    private String databaseProcess() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains(folder.toString()) && command.contains("mariadbd"))
                .findFirst()
                .orElse("");
    }

    private static String signIn(int port) throws Exception {
        var answer = post(
                port, "/api/v1/sessions", "", "{\"email\":\"ann@msp.example\",\"password\":\"correct horse battery\"}");
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.body().replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
    }

    private static void createTenant(int port, String token) throws Exception {
        var tenant = "{\"key\":\"acme\",\"name\":\"Acme\",\"locale\":\"en-GB\",\"zone\":\"Europe/Paris\"}";
        assertThat(post(port, "/api/v1/tenants", token, tenant).statusCode()).isEqualTo(201);
    }

    private static HttpResponse<String> get(int port, String path, String token) throws Exception {
        return send(request(port, path, token).GET());
    }

    private static HttpResponse<String> post(int port, String path, String token, String body) throws Exception {
        return send(request(port, path, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(int port, String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
