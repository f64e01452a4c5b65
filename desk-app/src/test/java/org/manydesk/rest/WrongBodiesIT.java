package org.manydesk.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;

/** What is wrong with a body, or with what a patch makes of a thing, is told with its place. */
@OnTheDesk
class WrongBodiesIT {
    private static Desk desk;
    private static Client admin;

    @BeforeAll
    static void a_provider_with_a_client() {
        desk = Desk.fresh();
        admin = desk.admin();
        desk.tenant("acme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[",
                "{\"name\":}",
                "nonsense",
                "{\"a\":1}{\"b\":2}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "\u0000"
            })
    void a_body_that_is_not_json_is_told(String body) {
        var answer = admin.post("users", body);
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        answer.problem(answer.status());
        answer.tellsNothingOfTheInside();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"role":"WIZARD","email":"a@b.example","name":"A"}            | /role
                    {"role":3,"email":"a@b.example","name":"A"}                   | /role
                    {"role":"AGENT","email":5,"name":"A"}                         | /email
                    {"role":"AGENT","email":{"a":1},"name":"A"}                   | /email
                    {"role":"AGENT","email":["a"],"name":"A"}                     | /email
                    {"role":"AGENT","email":true,"name":"A"}                      | /email
                    {"role":"AGENT","email":"no address","name":"A"}              | /email
                    {"role":"AGENT","email":"a@b.example","name":" "}             | /name
                    {"role":"AGENT","email":"a@b.example"}                        | /name
                    {"role":"AGENT","email":"a@b.example","name":"A\\u0000B"}     | /name
                    {"role":"AGENT","email":"a@b.example","name":"A\\u001bB"}     | /name
                    {"role":"AGENT","email":"a@b.example","name":"A\\ud800B"}     | /name
                    {"role":"AGENT","email":"a@b.example","name":null}            | /name
                    {"role":"AGENT","email":"a@b.example","name":"A","password":"short"} | /password
                    {"role":"REQUESTER","email":"a@b.example","name":"A"}         | /tenant
                    {"role":"AGENT","email":"a@b.example","name":"A","tenant":"acme"} | /tenant
                    """)
    void a_wrong_value_is_told_with_its_place(String body, String pointer) {
        var answer = admin.post("users", body);
        answer.problem(422);
        assertThat(answer.pointers()).as(answer.text()).contains(pointer);
        answer.tellsNothingOfTheInside();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"text\"", "5", "true"})
    void a_body_of_another_kind_is_told(String body) {
        var answer = admin.post("users", body);
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        answer.tellsNothingOfTheInside();
    }

    @Test
    void texts_that_are_too_long_are_told_with_their_place() {
        var person = Map.of("email", "a@b.example", "name", "n".repeat(201), "role", "AGENT");
        var answer = admin.post("users", person);
        answer.problem(422);
        assertThat(answer.pointers()).containsExactly("/name");
        var tenant = desk.tenantBody("long");
        tenant.put("name", "n".repeat(201));
        var refused = admin.post("tenants", tenant);
        refused.problem(422);
        assertThat(refused.pointers()).containsExactly("/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-01-01", "", "12"})
    void a_bad_instant_is_told_with_its_place(String instant) {
        var answer = admin.post("api-tokens", Map.of("name", "x", "expiresAt", instant));
        answer.problem(422);
        assertThat(answer.pointers()).containsExactly("/expiresAt");
        answer.tellsNothingOfTheInside();
    }

    @Test
    void instants_are_taken_with_any_offset_and_answered_in_utc() {
        var made = admin.post("api-tokens", Map.of("name", "x", "expiresAt", "2099-07-01T02:00:00+02:00"));
        assertThat(made.expect(201).text("expiresAt")).isEqualTo("2099-07-01T00:00:00Z");
    }

    @Test
    void a_patch_is_a_merge_patch_under_both_media_types() {
        desk.tenant("patched");
        admin.patch("tenants/patched", Map.of("zone", "Asia/Tokyo")).expect(200);
        var merge = admin.with("Content-Type", "application/merge-patch+json");
        var answer = merge.patch("tenants/patched", "{\"supportAddress\":null}").expect(200);
        assertThat(answer.json().has("supportAddress")).isFalse();
        assertThat(answer.text("zone")).isEqualTo("Asia/Tokyo");
        var refused = admin.patch("tenants/patched", Map.of("suspended", true, "id", "1"));
        refused.problem(422);
        assertThat(refused.pointers()).containsExactlyInAnyOrder("/suspended", "/id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "locale", "zone", "mailDomains"})
    void what_a_patch_cannot_take_away_is_told_with_its_place(String member) {
        var refused = admin.patch("tenants/acme", "{\"" + member + "\":null}");
        refused.problem(422);
        assertThat(refused.pointers()).containsExactly("/" + member);
    }

    @Test
    void a_patch_of_the_wrong_kind_is_told_with_its_place() {
        assertThat(admin.patch("tenants/acme", "{\"mailDomains\":[null]}")
                        .expect(422)
                        .pointers())
                .isNotEmpty();
        assertThat(admin.patch("tenants/acme", "{\"mailDomains\":\"x\"}")
                        .expect(422)
                        .pointers())
                .containsExactly("/mailDomains");
        assertThat(admin.patch("tenants/acme", "{\"billing\":5}").expect(422).pointers())
                .containsExactly("/billing");
        assertThat(admin.patch("tenants/acme", "[]").expect(422).pointers()).containsExactly("");
    }
}
