package org.manydesk.probe;

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
import java.util.concurrent.locks.LockSupport;
import org.manydesk.rest.Json;

/**
 * Someone who calls the product over HTTP, as anybody would, through all its filters. Paths are relative to {@code /api/v1/};
 * one that starts with a slash is taken from the root. Changes carry {@code If-Match: *}. Immutable.
 */
public final class Visitor {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int TOO_MANY = 429;
    private static final int MOST_WAITS = 5;

    private final URI product;
    private final Map<String, String> headers;

    private Visitor(URI product, Map<String, String> headers) {
        this.product = product;
        this.headers = headers;
    }

    /** Nobody in particular, at the product with this root, e.g. {@code http://127.0.0.1:8080}. */
    public static Visitor anonymous(URI product) {
        return new Visitor(product, new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                .with("Content-Type", "application/json")
                .with("If-Match", "*");
    }

    /** Nobody in particular, at the same product. */
    public Visitor anonymous() {
        return anonymous(product);
    }

    /** Whoever owns this token. */
    public Visitor withToken(String token) {
        return anonymous().with("Authorization", "Bearer " + token);
    }

    /** The same caller, who also sends this header. */
    public Visitor with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Visitor(product, more);
    }

    public Told get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Told delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Told post(String path, Object body) {
        return send("POST", path, publisher(body));
    }

    public Told put(String path, Object body) {
        return send("PUT", path, publisher(body));
    }

    public Told put(String path) {
        return send("PUT", path, BodyPublishers.noBody());
    }

    public Told patch(String path, Object body) {
        return send("PATCH", path, publisher(body));
    }

    private Told send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(product.resolve("/api/v1/").resolve(path))
                .method(method, body)
                .timeout(PATIENCE);
        headers.forEach((name, value) -> {
            if (isSent(name, method)) request.header(name, value);
        });
        try {
            var answer = answered(request.build());
            return new Told(method + " " + path, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + path, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Whoever asks too fast for a limit waits and asks again: that is no answer of the wall. */
    private static HttpResponse<byte[]> answered(HttpRequest request) throws IOException, InterruptedException {
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        for (int again = 0; answer.statusCode() == TOO_MANY && again < MOST_WAITS; again++) {
            var seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
            LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
            answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
        return answer;
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
