package org.manydesk.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.scim.ScimFilter.Attribute;

class ScimFilterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName eq \"Ana@acme.example\"",
                "  username EQ \"ana@acme.example\" ",
                "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"ana@acme.example\"",
                "emails[type eq \"work\"].value eq \"ana@acme.example\"",
                "emails.value eq \"ana@acme.example\""
            })
    void somebody_is_asked_for_by_address(String filter) {
        assertThat(ScimFilter.parse(filter)).contains(new ScimFilter(Attribute.USER_NAME, "ana@acme.example"));
    }

    @Test
    void somebody_is_asked_for_by_what_the_directory_calls_them() {
        assertThat(ScimFilter.parse("externalId eq \"a \\\"b\\\" \\u0041\""))
                .contains(new ScimFilter(Attribute.EXTERNAL_ID, "a \"b\" A"));
        assertThat(ScimFilter.parse(null)).isEmpty();
        assertThat(ScimFilter.parse(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName",
                "userName eq ana",
                "userName co \"ana\"",
                "userName eq \"a\" or userName eq \"b\"",
                "id eq \"1\"",
                "password eq \"x\"",
                "userName eq \"a\\\"",
                "userName eq \"a\\q\""
            })
    void anything_else_is_refused(String filter) {
        assertThatThrownBy(() -> ScimFilter.parse(filter))
                .isInstanceOfSatisfying(
                        ScimProblem.class, told -> assertThat(told.scimType()).isEqualTo("invalidFilter"));
    }
}
