package org.manydesk.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.manydesk.vault.Vault;

/** How the server of the tests is started: on a free port of 127.0.0.1, in UTC, without paths of its own. */
final class ServerSettings {
    static final Path FOLDER = Path.of("target", "harness").toAbsolutePath();

    private static final String LISTENER =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1\n";
    private static final String HTTP =
            "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
    private static final String EXECUTOR =
            "set resources.managed-executor-service.concurrent/__defaultManagedExecutorService.core-pool-size=8\n";
    private static final String PRE_BOOT =
            LISTENER + EXECUTOR + HTTP + "server-header=false\n" + HTTP + "trace-enabled=false\n";
    private static final String POST_BOOT =
            """
            set-openapi-configuration --enabled=false --endpoint=unused-openapi
            set-metrics-configuration --enabled=false --endpoint=unused-metrics
            """;

    /** Kept, or the level would be forgotten with the logger. */
    private static final Logger ARQUILLIAN = Logger.getLogger("fish.payara.arquillian");

    private ServerSettings() {}

    /** Tells Arquillian's container which server to start. Must come before it reads its configuration. */
    static void chooseServer() {
        ARQUILLIAN.setLevel(Level.WARNING);
        System.setProperty("payara.microJar", FOLDER.resolve("payara-micro.jar").toString());
        System.setProperty("payara.randomHttpPort", "false");
        System.setProperty("payara.autoBindHttp", "false");
        System.setProperty("payara.consoleOutput", "false");
        System.setProperty("payara.startupTimeoutInSeconds", "600");
    }

    static void write(TestDatabase database) throws IOException {
        var port = freePort();
        DeskAddress.at("http://127.0.0.1:" + port);
        System.setProperty(DeskAddress.DATABASE, database.url());
        System.setProperty(
                "payara.cmdOptions",
                "-Xmx1200m -Duser.timezone=UTC -Dfile.encoding=UTF-8 -D" + MovableClock.PROPERTY + "="
                        + MovableClock.FILE);
        System.setProperty(
                "payara.extraMicroOptions",
                String.join(
                        " ",
                        "--port " + port,
                        "--interfaces 127.0.0.1",
                        "--rootDir " + Files.createDirectories(FOLDER.resolve("server")),
                        "--systemProperties " + systemProperties(database),
                        "--preBootCommandFile " + file("pre-boot.asadmin", PRE_BOOT),
                        "--postBootCommandFile " + file("post-boot.asadmin", POST_BOOT),
                        "--logToFile " + FOLDER.resolve("server.log")));
    }

    private static Path systemProperties(TestDatabase database) throws IOException {
        var properties = new Properties();
        properties.setProperty(Vault.PROPERTY, Vault.randomKey());
        properties.putAll(Map.of(
                "manydesk.db.url", database.url(),
                "manydesk.db.user", TestDatabase.USER,
                "manydesk.db.password", TestDatabase.PASSWORD,
                "manydesk.data", Files.createDirectories(FOLDER.resolve("data")).toString(),
                "manydesk.admin.email", Desk.OPERATOR_EMAIL,
                "manydesk.admin.password", Desk.OPERATOR_PASSWORD,
                "manydesk.public.url", DeskAddress.PUBLIC,
                "manydesk.rate.limit", "60000"));
        var file = FOLDER.resolve("system.properties");
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        return file;
    }

    private static Path file(String name, String content) throws IOException {
        return Files.writeString(FOLDER.resolve(name), content);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
