package org.manydesk.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;

@OnTheDesk
class NaughtyStringsIT {
    private static final Path STRINGS = Path.of("..", "..", "shared", "payloads", "naughty-strings.json");
    private static final List<String> OF_TENANTS = List.of("name", "locale", "zone", "supportAddress");

    private static Desk desk;
    private static Client admin;
    private static List<String> strings;

    @BeforeAll
    static void a_provider_with_a_client() throws IOException {
        Assumptions.assumeTrue(Files.exists(STRINGS), "Skipped: the naughty strings are not here: " + STRINGS);
        strings = new ObjectMapper().readValue(Files.readAllBytes(STRINGS), new TypeReference<>() {});
        desk = Desk.fresh();
        admin = desk.admin();
        desk.tenant("naughty");
    }

    @Test
    void texts_of_a_client_are_kept_as_they_are_or_refused_with_their_place() {
        for (var text : strings)
            for (var field : OF_TENANTS) {
                var answer = admin.patch("tenants/naughty", Map.of(field, text));
                isKeptOrRefused(answer, text, field);
            }
    }

    @Test
    void texts_of_a_clients_billing_are_kept_as_they_are_or_refused_with_their_place() {
        for (var text : strings)
            for (var field : List.of("legalName", "address", "country", "vatId")) {
                var answer = admin.patch("tenants/naughty", Map.of("billing", Map.of(field, text)));
                assertThat(answer.status())
                        .as(field + " " + text + " " + answer.text())
                        .isIn(200, 400, 422);
            }
    }

    @Test
    void texts_of_people_are_kept_as_they_are_or_refused_with_their_place() {
        int number = 0;
        for (var text : strings) {
            var person = new HashMap<>(Map.of(
                    "email", "naughty" + number++ + "-" + desk.mark() + "@msp.example", "role", "AGENT", "name", text));
            var answer = admin.post("users", person);
            assertThat(answer.status()).as(text + " " + answer.text()).isIn(201, 400, 422);
            if (answer.status() == 201) assertThat(answer.text("name")).isEqualTo(text.strip());
            var odd = admin.post("users", Map.of("email", text, "role", "AGENT", "name", "A"));
            assertThat(odd.status()).as(text + " " + odd.text()).isIn(201, 400, 409, 422);
        }
    }

    @Test
    void texts_in_paths_and_queries_are_not_found_or_refused() {
        for (var text : strings) {
            var encoded = java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                    .replace("+", "%20");
            for (var path : List.of(
                    "tenants/" + encoded + "/contracts",
                    "tickets/" + encoded,
                    "tickets?q=" + encoded,
                    "tickets?sort=" + encoded,
                    "audit?tenant=" + encoded))
                assertThat(admin.get(path).status()).as(path).isIn(200, 400, 404, 405);
        }
    }

    private static void isKeptOrRefused(Answer answer, String text, String field) {
        assertThat(answer.status()).as(field + " " + text + " " + answer.text()).isIn(200, 400, 409, 422);
        if (answer.status() == 200) assertThat(answer.text(field)).isEqualToIgnoringCase(text.strip());
        else if (answer.status() == 422)
            assertThat(answer.pointers()).as(answer.text()).contains("/" + field);
    }
}
