package org.manydesk.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.manydesk.rest.Json;

/**
 * What the product answered.
 *
 * @param call what was asked, for messages
 */
public record Answer(String call, int status, HttpHeaders headers, byte[] body) {
    /** This answer, if it has that status. */
    public Answer expect(int expected) {
        assertThat(status).as("%s answered %s", call, text()).isEqualTo(expected);
        return this;
    }

    /** The problem told, which must have that status and the media type of problems. */
    public JsonNode problem(int expected) {
        expect(expected);
        assertThat(header("Content-Type")).as(call).startsWith("application/problem+json");
        assertThat(json().path("status").asInt()).as(call).isEqualTo(expected);
        return json();
    }

    /** The pointers of the faults told, in their order. */
    public Stream<String> pointers() {
        return elements(json().path("errors"))
                .map(fault -> fault.path("pointer").asText());
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
        return elements(json().path("items"));
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

    /** It is no fault of the server, and shows no class, no statement and no product below. */
    public void tellsNothingOfTheInside() {
        assertThat(status).as(text()).isLessThan(500);
        assertThat(text()).doesNotContain("org.manydesk", "\tat ", "Exception", "jackson", "SELECT ", "Payara");
        assertThat(header("Server")).doesNotContainPattern("[0-9]").doesNotContainIgnoringCase("payara");
        assertThat(header("X-Powered-By")).isEmpty();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
