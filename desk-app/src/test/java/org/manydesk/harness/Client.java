package org.manydesk.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.manydesk.probe.Visitor;
import org.manydesk.rest.Json;

/**
 * Someone who calls the REST interface. Paths are relative to {@code /api/v1/}; one that starts with a slash is taken
 * from the root. Bodies are sent as JSON; a String or byte[] as it is. Changes carry {@code If-Match: *} unless told
 * otherwise. Immutable and usable by many threads.
 */
public final class Client {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, String> headers;

    private Client(Map<String, String> headers) {
        this.headers = headers;
    }

    /** Nobody in particular. */
    public static Client anonymous() {
        return new Client(new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                .with("Content-Type", "application/json")
                .with("If-Match", "*");
    }

    /** Whoever owns this token. */
    public static Client withToken(String token) {
        return anonymous().with("Authorization", "Bearer " + token);
    }

    /** Whoever signs in with these. */
    public static Client signIn(String email, String password) {
        var answer = anonymous().post("sessions", Map.of("email", email, "password", password));
        return withToken(answer.expect(201).text("token"));
    }

    /** The same caller, who also sends this header. */
    public Client with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Client(more);
    }

    /** The same caller, who does not send this header. */
    public Client without(String header) {
        var fewer = new TreeMap<>(headers);
        fewer.remove(header);
        return new Client(fewer);
    }

    /** The same caller as the product's own probe sends it. */
    public Visitor visitor() {
        return visitor(URI.create(DeskAddress.url()));
    }

    /** The same by way of another address, at which somebody listens. */
    public Visitor visitor(URI address) {
        var visitor = Visitor.anonymous(address);
        for (var header : headers.entrySet()) visitor = visitor.with(header.getKey(), header.getValue());
        return visitor;
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, publisher(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, publisher(body));
    }

    public Answer put(String path) {
        return send("PUT", path, BodyPublishers.noBody());
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, publisher(body));
    }

    public Answer send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(
                        URI.create(DeskAddress.url() + "/api/v1/").resolve(path))
                .method(method, body)
                .timeout(PATIENCE);
        headers.forEach((name, value) -> {
            if (isSent(name, method)) request.header(name, value);
        });
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(method + " " + path, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + path, failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean isSent(String header, String method) {
        return switch (header) {
            case "If-Match" -> !method.equals("GET") && !method.equals("POST");
            case "Content-Type" -> !method.equals("GET") && !method.equals("DELETE");
            default -> true;
        };
    }

    private static BodyPublisher publisher(Object body) {
        try {
            return switch (body) {
                case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
                case String text -> BodyPublishers.ofString(text);
                default -> BodyPublishers.ofByteArray(Json.mapper().writeValueAsBytes(body));
            };
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
