package org.manydesk.server.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.manydesk.server.problem.StartupProblem;

/** Asks the application whether one can sign in, until it says yes. */
public final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int BETWEEN_QUESTIONS = 200;
    private static final int OK = 200;

    private final HttpRequest question;

    /** @param application address of the application */
    public Readiness(URI application) {
        this.question = HttpRequest.newBuilder(application.resolve("/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    /** Returns as soon as the application is ready; one that does not become ready is a {@link StartupProblem}. */
    public void await() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!ready(client)) {
                if (System.nanoTime() > end) throw new StartupProblem("The application did not become ready.");
                Thread.sleep(BETWEEN_QUESTIONS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("The start was interrupted.", stopped);
        }
    }

    private boolean ready(HttpClient client) throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
