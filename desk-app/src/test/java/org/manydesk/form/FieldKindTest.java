package org.manydesk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldKindTest {
    private static FormField field(FieldKind kind, boolean required) {
        return new FormField("a", "A", kind, required, null, List.of("one", "two"), false);
    }

    private static Optional<String> fault(FieldKind kind, String said) {
        return field(kind, false).fault(said, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, a line",
        "NUMBER, 12",
        "NUMBER, -12.50",
        "DATE, 2026-02-28",
        "CHOICE, two",
        "CHECKBOX, true",
        "CHECKBOX, false",
        "LONG_TEXT, a\nb"
    })
    void what_fits_its_kind_is_taken(FieldKind kind, String said) {
        assertThat(fault(kind, said)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, twelve",
        "NUMBER, 1e9",
        "NUMBER, '1,5'",
        "NUMBER, 1234567890123456789012345678901",
        "DATE, 2026-02-30",
        "DATE, tomorrow",
        "CHOICE, three",
        "CHECKBOX, perhaps"
    })
    void what_does_not_is_told_what_it_must_be(FieldKind kind, String said) {
        assertThat(fault(kind, said))
                .hasValueSatisfying(told -> assertThat(told).startsWith("Must be "));
    }

    @Test
    void lines_and_texts_have_an_end() {
        assertThat(fault(FieldKind.TEXT, "x".repeat(501))).isPresent();
        assertThat(fault(FieldKind.TEXT, "a\u0000b")).isPresent();
        assertThat(fault(FieldKind.LONG_TEXT, "x".repeat(5001))).isPresent();
    }

    @Test
    void what_must_be_answered_is_missing_when_blank_and_a_box_when_not_ticked() {
        assertThat(field(FieldKind.TEXT, true).fault(" ", Optional.empty())).contains("This is missing.");
        assertThat(field(FieldKind.CHECKBOX, true).fault("false", Optional.empty()))
                .contains("This is missing.");
        assertThat(field(FieldKind.TEXT, false).fault(null, Optional.empty())).isEmpty();
    }

    @Test
    void a_choice_that_is_offered_no_more_stays_where_it_was_made() {
        assertThat(field(FieldKind.CHOICE, true).fault("old", Optional.of("old")))
                .isEmpty();
    }
}
