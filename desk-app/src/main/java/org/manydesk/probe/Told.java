package org.manydesk.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.manydesk.rest.Json;

/**
 * What the product answered to a visitor.
 *
 * @param call what was asked, for reports
 */
public record Told(String call, int status, HttpHeaders headers, byte[] body) {
    private static final System.Logger LOG = System.getLogger(Told.class.getName());

    /** This answer, if it has that status; {@link IllegalStateException} if not, which repeats none of its content. */
    public Told expect(int expected) {
        if (status != expected) {
            LOG.log(System.Logger.Level.INFO, "{0} answered {1} {2}", call, status, text());
            throw new IllegalStateException(call + " answered " + status);
        }
        return this;
    }

    public JsonNode json() {
        try {
            return Json.mapper().readTree(body);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(call + " answered " + text(), unreadable);
        }
    }

    /** The items of a list. */
    public Stream<JsonNode> items() {
        return json().path("items").valueStream();
    }

    /** A member of the JSON object as text; empty when it is absent. */
    public String text(String member) {
        return json().path(member).asText();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A header's first value; empty when it is absent. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Status and body, without that part of a problem that repeats the address asked for. */
    public String withoutInstance() {
        if (!header("Content-Type").startsWith("application/problem+json")) return status + text();
        ObjectNode problem = json().deepCopy();
        problem.remove("instance");
        return status + problem.toString();
    }
}
