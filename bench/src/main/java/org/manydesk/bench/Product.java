package org.manydesk.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A running Manydesk over its REST interface, with one person's token. An answer that is not expected ends all. */
final class Product {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    private Product(String base, String token) {
        this.base = base;
        this.token = token;
    }

    static Product signedIn(String base, String email, String password) throws IOException, InterruptedException {
        var person = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
        var session = new Product(base, "").post("/sessions", person, 201);
        return new Product(base, member(session, "token"));
    }

    String get(String path) throws IOException, InterruptedException {
        return checked(request(path).GET(), 200).body();
    }

    /** The status of an answer, whatever it is. */
    int status(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.discarding()).statusCode();
    }

    /** The status of the answer to what needs no sign-in, by its path from the root. */
    int open(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMinutes(1));
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    /** A file as the product writes it. */
    String get(String path, String type) throws IOException, InterruptedException {
        return checked(request(path).header("Accept", type).GET(), 200).body();
    }

    String post(String path, String body, int... expected) throws IOException, InterruptedException {
        return send("POST", path, "application/json", body, expected).body();
    }

    String put(String path, String body, int... expected) throws IOException, InterruptedException {
        return send("PUT", path, "application/json", body, expected).body();
    }

    /** Imports tickets, one in each line, and waits until all of them are there. */
    void load(String key, String tickets) throws IOException, InterruptedException {
        var answer = send("POST", "/tenants/" + key + "/imports", "application/x-ndjson", tickets, 202);
        var location = answer.headers().firstValue("Location").orElseThrow();
        var done = done(location.substring(location.indexOf("/api/v1") + "/api/v1".length()));
        if (!done.contains("\"rejected\":[]")) throw new IllegalStateException(done);
    }

    /** Asks for an import or a run again and again until it is done. */
    String done(String path) throws IOException, InterruptedException {
        while (true) {
            var state = get(path);
            if (state.contains("\"DONE\"")) return state;
            if (state.contains("\"FAILED\"")) throw new IllegalStateException(state);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    static String member(String json, String name) {
        var matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        if (!matcher.find()) throw new IllegalStateException(json);
        return matcher.group(1);
    }

    private HttpResponse<String> send(String method, String path, String type, String body, int... expected)
            throws IOException, InterruptedException {
        var request = request(path)
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .header("If-Match", "*");
        return checked(request, expected);
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)).timeout(Duration.ofMinutes(10));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> checked(HttpRequest.Builder draft, int... expected)
            throws IOException, InterruptedException {
        var request = draft.build();
        var answer = http.send(request, BodyHandlers.ofString());
        for (int status : expected) if (answer.statusCode() == status) return answer;
        throw new IllegalStateException(
                request.method() + " " + request.uri() + ": " + answer.statusCode() + " " + answer.body());
    }
}
