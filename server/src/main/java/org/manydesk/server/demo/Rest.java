package org.manydesk.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.manydesk.server.problem.StartupProblem;

/** The REST interface of Manydesk, as one person who is signed in. */
final class Rest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK_FROM = 200;
    private static final int OK_UNTIL = 300;

    private final HttpClient http;
    private final URI base;
    private final String token;

    private Rest(HttpClient http, URI base, String token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    /** Nobody yet, at the address of the application. */
    static Rest at(URI application) {
        return new Rest(HttpClient.newHttpClient(), application.resolve("/api/v1/"), "");
    }

    /** The same interface as somebody. */
    Rest as(String email, String password) {
        var session = post("sessions", Map.of("email", email, "password", password));
        return new Rest(http, base, session.path("token").asText());
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) {
        return post(path, "application/json", json(body));
    }

    JsonNode post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    JsonNode put(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .PUT(BodyPublishers.ofString(json(body))));
    }

    static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofMinutes(5))
                .header("Accept", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() < OK_FROM || answer.statusCode() >= OK_UNTIL) throw refused(request, answer);
            return answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new StartupProblem("%s %s failed: %s".formatted(request.method(), request.uri(), failure), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("The loading of demo data was interrupted.", stopped);
        }
    }

    private static StartupProblem refused(HttpRequest request, HttpResponse<String> answer) {
        return new StartupProblem("%s %s was answered with %d: %s"
                .formatted(request.method(), request.uri().getPath(), answer.statusCode(), answer.body()));
    }
}
