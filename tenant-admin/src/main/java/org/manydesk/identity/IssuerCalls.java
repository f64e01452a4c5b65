package org.manydesk.identity;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import org.manydesk.internet.Internet;
import org.manydesk.internet.Unreachable;

/**
 * Calls issuers: https on the public {@link Internet}, no redirect followed, at most 256 kB read. An {@link IOException} says in
 * a sentence what was wrong.
 */
@ApplicationScoped
class IssuerCalls implements HTTPRequestSender {
    private static final int LARGEST = 256 * 1024;

    private final Internet internet;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected IssuerCalls() {
        this(null);
    }

    @Inject
    IssuerCalls(Internet internet) {
        this.internet = internet;
    }

    /** What is at an address. */
    String read(URI address) throws IOException {
        var answer = send(new HTTPRequest(HTTPRequest.Method.GET, address));
        if (answer.getStatusCode() != HttpURLConnection.HTTP_OK)
            throw new IOException(address + " answers with status " + answer.getStatusCode() + ".");
        return Optional.ofNullable(answer.getBody()).orElse("");
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        var connection = connected(request.getURI());
        try {
            connection.setRequestMethod(request.getMethod().name());
            connection.setRequestProperty("Accept", "application/json");
            request.getHeaderMap()
                    .forEach((name, values) -> values.forEach(v -> connection.setRequestProperty(name, v)));
            if (request.getBody() != null) write(connection, request.getBody());
            return answer(connection);
        } finally {
            connection.disconnect();
        }
    }

    private HttpsURLConnection connected(URI address) throws IOException {
        try {
            return internet.to(address);
        } catch (Unreachable refused) {
            throw new IOException(refused.why(), refused);
        }
    }

    private static void write(HttpsURLConnection connection, String body) throws IOException {
        connection.setDoOutput(true);
        try (var out = connection.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static HTTPResponse answer(HttpsURLConnection connection) throws IOException {
        var answer = new HTTPResponse(connection.getResponseCode());
        var type = connection.getContentType();
        if (type != null) answer.setHeader("Content-Type", type);
        try (var in = answer.indicatesSuccess() ? connection.getInputStream() : connection.getErrorStream()) {
            if (in == null) return answer;
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) throw new IOException("What " + connection.getURL() + " says is too long.");
            answer.setBody(new String(bytes, StandardCharsets.UTF_8));
        }
        return answer;
    }
}
