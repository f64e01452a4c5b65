package org.manydesk.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.manydesk.harness.DeskAddress;
import org.manydesk.schema.Query;

/**
 * Stands before the product, passes on what it is asked, and looks after each call that changed something at what people left
 * in the audit trail of one provider meanwhile. One call at a time.
 */
public final class Listener implements AutoCloseable {
    private static final Set<String> ONLY_FOR_NEIGHBOURS =
            Set.of("host", "connection", "content-length", "transfer-encoding");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Heard> heard = new ArrayList<>();
    private final HttpServer server;
    private final String provider;

    /** A call that was done, and the kinds of entries that are there since. */
    public record Heard(String verb, String path, Set<String> kinds) {}

    public Listener(String provider) throws IOException {
        this.provider = provider;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::passOn);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    private void passOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            var before = newest();
            var answer = http.send(asked(exchange), HttpResponse.BodyHandlers.ofByteArray());
            var changed = !exchange.getRequestMethod().equals("GET") && answer.statusCode() < 300;
            if (changed) {
                var path = exchange.getRequestURI().getPath().replaceFirst("^/api/v1", "");
                heard.add(new Heard(exchange.getRequestMethod(), path, since(before)));
            }
            answer.headers().map().forEach((name, values) -> {
                if (isPassedOn(name)) exchange.getResponseHeaders().put(name, values);
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException | SQLException broken) {
            throw new IOException(broken);
        }
    }

    private static HttpRequest asked(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var request = HttpRequest.newBuilder(URI.create(DeskAddress.url()).resolve(exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isPassedOn(name)) values.forEach(value -> request.header(name, value));
        });
        return request.build();
    }

    private static boolean isPassedOn(String header) {
        return !ONLY_FOR_NEIGHBOURS.contains(header.toLowerCase(Locale.ROOT));
    }

    private long newest() throws SQLException {
        try (var database = DeskAddress.database()) {
            return Query.number(
                    database, "SELECT COALESCE(MAX(id), 0) FROM audit_entry WHERE provider_id = ?", provider);
        }
    }

    /** What the product does by itself meanwhile has no address, and is not counted. */
    private Set<String> since(long before) throws SQLException {
        try (var database = DeskAddress.database()) {
            return new HashSet<>(Query.texts(
                    database,
                    "SELECT action FROM audit_entry WHERE id > ? AND actor LIKE '%@%' AND provider_id = ?",
                    before,
                    provider));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
