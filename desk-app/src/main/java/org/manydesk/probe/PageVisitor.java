package org.manydesk.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.manydesk.rest.Json;

/**
 * Someone who opens pages as a browser does: over HTTP, with a session of the server, in the language of Vaadin's client.
 * Nothing is drawn; what counts is what the server sends.
 */
final class PageVisitor {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String BEFORE_JSON = "for(;;);";

    private final URI product;
    private final String cookies;
    private final int page;
    private final String key;
    private int serverCount;
    private int clientCount;

    /** Opens the first page with the token of a short session. */
    PageVisitor(URI product, String token) {
        this.product = product;
        var answer = send(HttpRequest.newBuilder(product.resolve("/?v-r=init&location=&query="))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .GET());
        this.cookies = answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        var config = json(answer.body()).path("appConfig");
        this.page = config.path("v-uiId").asInt();
        this.key = config.path("uidl").path("Vaadin-Security-Key").asText();
        this.serverCount = config.path("uidl").path("syncId").asInt();
    }

    /**
     * Opens a page; answers all that the server sends to it.
     *
     * @param query what follows the question mark; empty for nothing
     */
    String open(String route, String query) {
        var data = Map.of("route", route, "query", query, "appShellTitle", "", "trigger", "");
        return call(List.of(Map.of("type", "event", "node", 1, "event", "ui-navigate", "data", withState(data))));
    }

    /** What the server has to say to the open page by itself. */
    String news() {
        return call(List.of());
    }

    private static Map<String, Object> withState(Map<String, String> data) {
        var all = new java.util.HashMap<String, Object>(data);
        all.put("historyState", null);
        return all;
    }

    private String call(List<Map<String, Object>> events) {
        var body = Map.of("csrfToken", key, "rpc", events, "syncId", serverCount, "clientId", clientCount++);
        var answer = send(HttpRequest.newBuilder(product.resolve("/?v-r=uidl&v-uiId=" + page))
                .header("Cookie", cookies)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(json(body))));
        var text = answer.body();
        if (text.startsWith(BEFORE_JSON))
            serverCount = json(text.substring(BEFORE_JSON.length()))
                    .path(0)
                    .path("syncId")
                    .asInt(serverCount);
        return text;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(
                    request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(text, unreadable);
        }
    }

    private static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A text as part of a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
