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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.manydesk.server.database.DatabaseAddress;
import org.manydesk.vault.Vault;

/**
 * The built distribution in a process of its own, as its users start it.
 *
 * @param folder holds its data folder, and what it writes to its console
 */
record Node(Path folder, int port, Process process) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    static final String ADMIN = "ann@msp.example";
    static final String PASSWORD = "correct horse battery";
    /** With which secrets are sealed in the database. */
    private static final String KEY = Vault.randomKey();

    private static final Path DISTRIBUTION = Path.of("target/manydesk").toAbsolutePath();

    /** Starts it on a free port with a first administrator; the settings come last. */
    static Node launch(Path folder, Map<String, String> settings) throws IOException {
        return launch(folder, settings, List.of());
    }

    /** One of those that share a database. */
    static Node on(DatabaseAddress database, Path folder) throws IOException {
        return launch(
                folder,
                Map.of(
                        "MANYDESK_DB_URL", database.url(),
                        "MANYDESK_DB_USER", database.user(),
                        "MANYDESK_DB_PASSWORD", database.password()));
    }

    private static Node launch(Path folder, Map<String, String> settings, List<String> arguments) throws IOException {
        var port = freePort();
        Files.createDirectories(folder);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + DISTRIBUTION.resolve("java.options"),
                "-jar",
                DISTRIBUTION.resolve("manydesk.jar").toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve(arguments.isEmpty() ? "console" : "console.command")
                        .toFile())
                .redirectError(folder.resolve(arguments.isEmpty() ? "errors" : "errors.command")
                        .toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MANYDESK_"));
        builder.environment().putAll(defaults(folder, port));
        builder.environment().putAll(settings);
        return new Node(folder, port, builder.start());
    }

    /** What a command said before it ended, and with which code. */
    record Said(int code, String console, String errors) {}

    /** Runs a command of the distribution, such as {@code backup}, on the data folder of a node to its end. */
    static Said command(Path folder, Map<String, String> settings, String... arguments) throws Exception {
        try (var node = launch(folder, settings, List.of(arguments))) {
            assertThat(node.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            return new Said(
                    node.process().exitValue(),
                    Files.readString(folder.resolve("console.command"), UTF_8),
                    withoutWarnings(Files.readString(folder.resolve("errors.command"), UTF_8)));
        }
    }

    private static Map<String, String> defaults(Path folder, int port) {
        return new HashMap<>(Map.of(
                "MANYDESK_HTTP_PORT",
                Integer.toString(port),
                "MANYDESK_DATA",
                folder.resolve("data").toString(),
                "MANYDESK_ADMIN_EMAIL",
                ADMIN,
                "MANYDESK_ADMIN_PASSWORD",
                PASSWORD,
                "MANYDESK_SECRET_KEY",
                KEY));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it takes requests. */
    Node ready() throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(folder.resolve("console")).contains("Ready at http")) {
            assertThat(process.isAlive() && System.nanoTime() < end)
                    .as(errors())
                    .isTrue();
            Thread.sleep(200);
        }
        return this;
    }

    /** All that it wrote on stderr. */
    String errors() throws IOException {
        return Files.readString(folder.resolve("errors"), UTF_8);
    }

    /** Sends SIGTERM and returns what was said on stderr, but for the warnings of the Java machine itself. */
    String stop() throws Exception {
        process.destroy();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return withoutWarnings(errors());
    }

    private static String withoutWarnings(String errors) {
        return errors.lines().filter(line -> !line.startsWith("WARNING: ")).reduce("", String::concat);
    }

    /** Ends it at once, as a power cut would. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** @return the administrator's token */
    String signIn() throws Exception {
        return signIn(ADMIN);
    }

    /** @return the token of somebody who has the administrator's password */
    String signIn(String email) throws Exception {
        var answer = post("/api/v1/sessions", "", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.body().replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
    }

    HttpResponse<String> get(String path, String token) throws Exception {
        return send(request(path, token).GET());
    }

    HttpResponse<String> post(String path, String token, String body) throws Exception {
        return send(request(path, token).POST(BodyPublishers.ofString(body)));
    }

    /** The same with a key by which it may be sent again. */
    HttpResponse<String> postOnce(String path, String token, String key, String body) throws Exception {
        return send(request(path, token).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    /** Sends what is not JSON. */
    HttpResponse<String> post(String path, String token, String type, String body) throws Exception {
        return send(request(path, token).setHeader("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> put(String path, String token, String body) throws Exception {
        return send(request(path, token).header("If-Match", "*").PUT(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String path, String token) throws Exception {
        return send(request(path, token).header("If-Match", "*").DELETE());
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
