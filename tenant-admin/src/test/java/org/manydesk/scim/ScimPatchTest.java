package org.manydesk.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScimPatchTest {
    private static final ScimUser ANA = new ScimUser("Ana@acme.example", "00u1", "Ana Arias", "Ana", "Arias", true);

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ScimUser patched(String... operations) {
        return ScimPatch.apply(
                ANA,
                json("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                        + String.join(",", operations) + "]}"));
    }

    private static String refusal(String... operations) {
        try {
            patched(operations);
            return "";
        } catch (ScimProblem told) {
            return told.scimType();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}",
                "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}",
                "{\"op\":\"replace\",\"value\":{\"active\":false}}",
                "{\"op\":\"Add\",\"path\":\"Active\",\"value\":\"false\"}",
                "{\"op\":\"Replace\",\"path\":\"active\",\"value\":[{\"$ref\":null,\"value\":\"False\"}]}",
                "{\"op\":\"replace\",\"path\":\"urn:ietf:params:scim:schemas:core:2.0:User:active\",\"value\":false}",
                "{\"op\":\"Remove\",\"path\":\"active\"}"
            })
    void whoever_leaves_is_not_active_however_a_directory_says_it(String operation) {
        assertThat(patched(operation)).isEqualTo(ANA.withActive(false));
    }

    @Test
    void names_are_changed_with_paths_and_without() {
        assertThat(patched(
                                "{\"op\":\"Replace\",\"path\":\"name.familyName\",\"value\":\"Aranda\"}",
                                "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"Ana Aranda\"}")
                        .name())
                .isEqualTo("Ana Aranda");
        assertThat(
                        patched(
                                "{\"op\":\"replace\",\"value\":{\"name.familyName\":\"Aranda\",\"name\":{\"givenName\":\"Anna\"}}}"))
                .isEqualTo(new ScimUser("ana@acme.example", "00u1", "Ana Arias", "Anna", "Aranda", true));
        assertThat(patched("{\"op\":\"remove\",\"path\":\"displayName\"}").name())
                .isEqualTo("Ana Arias");
        assertThat(patched("{\"op\":\"remove\",\"path\":\"name\"}").name()).isEqualTo("ana@acme.example");
    }

    @Test
    void what_is_not_kept_here_changes_nothing() {
        assertThat(patched(
                        "{\"op\":\"Add\",\"path\":\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department\",\"value\":\"IT\"}",
                        "{\"op\":\"add\",\"value\":{\"roles\":[{\"value\":\"ADMIN\"}],\"userType\":\"ADMIN\"}}"))
                .isEqualTo(ANA);
    }

    @Test
    void another_address_is_taken_whichever_way_it_is_said_and_none_is_refused() {
        assertThat(patched("{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"ANA@acme.example\"}"))
                .isEqualTo(ANA);
        var married = ANA.withUserName("ana.b@acme.example");
        assertThat(married).isNotEqualTo(ANA);
        var emails =
                "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"ana.b@acme.example\"}";
        assertThat(patched("{\"op\":\"replace\",\"path\":\"userName\",\"value\":\" Ana.B@acme.example\"}"))
                .isEqualTo(married);
        assertThat(patched(emails, "{\"op\":\"Replace\",\"value\":{\"UserName\":\"ana.b@acme.example\"}}"))
                .isEqualTo(married);
        assertThat(refusal("{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"ana.c@acme.example\"}", emails))
                .isEqualTo("mutability");
        assertThat(refusal("{\"op\":\"remove\",\"path\":\"userName\"}")).isEqualTo("mutability");
    }

    @Test
    void what_makes_no_sense_is_refused_whole() {
        assertThat(refusal("{\"op\":\"move\",\"path\":\"active\"}")).isEqualTo("invalidSyntax");
        assertThat(refusal("{\"op\":\"replace\",\"value\":true}")).isEqualTo("invalidSyntax");
        assertThat(refusal("{\"op\":\"replace\",\"path\":\"active\",\"value\":\"perhaps\"}"))
                .isEqualTo("invalidValue");
        assertThat(refusal("{\"op\":\"replace\",\"path\":\"displayName\",\"value\":{\"a\":1}}"))
                .isEqualTo("invalidValue");
        assertThat(refusal("{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"" + "x".repeat(201) + "\"}"))
                .isEqualTo("invalidValue");
        assertThat(refusal("{\"op\":\"remove\"}")).isEqualTo("noTarget");
        for (var body : new String[] {"{}", "[]", "{\"Operations\":[{\"op\":\"remove\",\"path\":\"active\"}]}"})
            assertThatThrownBy(() -> ScimPatch.apply(ANA, json(body))).isInstanceOf(ScimProblem.class);
    }

    @Test
    void only_addresses_are_user_names() {
        assertThatThrownBy(() -> ScimJson.user(json("{\"userName\":\"ana\"}"))).isInstanceOf(ScimProblem.class);
        assertThatThrownBy(() -> ScimJson.user(json("{\"displayName\":\"Ana\"}")))
                .isInstanceOf(ScimProblem.class);
        assertThat(ScimJson.user(json("{\"active\":\"False\",\"userName\":\" Ana@Acme.example\"}")))
                .isEqualTo(new ScimUser("ana@acme.example", null, null, null, null, false));
    }
}
