package org.manydesk.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Where the product under test is. */
public final class DeskAddress {
    /** What the product under test was told of its address. Nothing listens there. */
    public static final String PUBLIC = "http://desk.manydesk.example";

    static final String DATABASE = "manydesk.it.db";

    private static final String ELSEWHERE = "manydesk.it.url";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static String started = "";

    private DeskAddress() {}

    static void at(String url) {
        started = url;
    }

    /** Whether the tests run against a product that someone else started. */
    public static boolean isElsewhere() {
        return System.getProperty(ELSEWHERE) != null;
    }

    /** The root of the product, e.g. {@code http://127.0.0.1:8080}. */
    public static String url() {
        return System.getProperty(ELSEWHERE, started);
    }

    /** A connection to the database below the product, beside its wall; only where the tests started it. */
    public static Connection database() throws SQLException {
        return TestDatabase.connect(System.getProperty(DATABASE));
    }

    /** The data folder of the product; only where the tests started it. */
    public static Path data() {
        return ServerSettings.FOLDER.resolve("data");
    }

    /** The log of the server. */
    public static Path log() {
        return ServerSettings.FOLDER.resolve("server.log.0");
    }

    static void awaitReady() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > end)
                throw new IllegalStateException("The product is not ready; see target/harness/server.log.0");
            pause();
        }
    }

    private static boolean isReady() {
        var request =
                HttpRequest.newBuilder(URI.create(url() + "/health/ready")).build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
