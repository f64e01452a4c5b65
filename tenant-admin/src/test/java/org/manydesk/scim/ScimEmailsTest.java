package org.manydesk.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address in {@code emails} is the userName, whichever way a directory writes it. */
class ScimEmailsTest {
    private static final ScimUser ANA = new ScimUser("ana@acme.example", "00u1", "Ana", null, null, true);
    private static final String OWN = "{\"value\":\"Ana@acme.example\",\"type\":\"work\",\"primary\":true}";
    private static final String AT_HOME = "{\"value\":\"ana@home.example\",\"type\":\"home\"}";
    private static final String OTHER = "{\"value\":\"eve@acme.example\",\"type\":\"work\"}";

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ScimUser patched(String operation) {
        return ScimPatch.apply(
                ANA,
                json("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operation
                        + "]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"replace\",\"path\":\"emails\",\"value\":[" + OTHER + "]}",
                "{\"op\":\"replace\",\"path\":\"emails\",\"value\":[" + AT_HOME + "," + OTHER + "]}",
                "{\"op\":\"Replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"eve@acme.example\"}",
                "{\"op\":\"Add\",\"path\":\"emails[primary eq true].value\",\"value\":\"eve@acme.example\"}",
                "{\"op\":\"replace\",\"path\":\"emails.value\",\"value\":\"eve@acme.example\"}",
                "{\"op\":\"replace\",\"value\":{\"emails\":[{\"value\":\"eve@acme.example\"}]}}",
                "{\"op\":\"replace\",\"value\":{\"emails[type eq \\\"work\\\"].value\":\"eve@acme.example\"}}",
                "{\"op\":\"remove\",\"path\":\"emails\"}",
                "{\"op\":\"Remove\",\"path\":\"emails[type eq \\\"work\\\"]\"}"
            })
    void another_address_or_none_is_refused_as_one_that_does_not_change(String operation) {
        assertThat(catchThrowableOfType(ScimProblem.class, () -> patched(operation)))
                .satisfies(told -> assertThat(told.scimType()).isEqualTo("mutability"))
                .satisfies(told -> assertThat(told.status()).isEqualTo(400))
                .hasMessageContaining("userName");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"replace\",\"path\":\"emails\",\"value\":[" + AT_HOME + "," + OWN + "," + OTHER + "]}",
                "{\"op\":\"add\",\"path\":\"emails\",\"value\":[" + AT_HOME + "]}",
                "{\"op\":\"Replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"ANA@acme.example\"}",
                "{\"op\":\"Replace\",\"path\":\"emails[type eq \\\"home\\\"].value\",\"value\":\"ana@home.example\"}",
                "{\"op\":\"Replace\",\"path\":\"emails[type eq \\\"work\\\"].primary\",\"value\":true}",
                "{\"op\":\"remove\",\"path\":\"emails[type eq \\\"home\\\"]\"}"
            })
    void the_same_address_and_those_that_are_not_kept_change_nothing(String operation) {
        assertThat(patched(operation)).isEqualTo(ANA);
    }

    @Test
    void nobody_is_let_in_under_another_address_than_they_write_from() {
        var said = "{\"userName\":\"ana@acme.example\",\"emails\":[%s]}";
        for (var emails : new String[] {OWN, AT_HOME, "", OWN + "," + OTHER})
            assertThat(ScimJson.user(json(said.formatted(emails))).userName()).isEqualTo("ana@acme.example");
        assertThat(catchThrowableOfType(ScimProblem.class, () -> ScimJson.user(json(said.formatted(OTHER))))
                        .scimType())
                .isEqualTo("invalidValue");
    }

    @Test
    void a_whole_user_in_place_of_another_keeps_the_address() {
        var other = json("{\"userName\":\"ana@acme.example\",\"emails\":[" + OTHER + "]}");
        assertThat(catchThrowableOfType(ScimProblem.class, () -> ScimJson.user(ANA, other))
                        .scimType())
                .isEqualTo("mutability");
        assertThat(ScimJson.user(ANA, json("{\"emails\":[" + OWN + "]}")).userName())
                .isEqualTo("ana@acme.example");
    }
}
