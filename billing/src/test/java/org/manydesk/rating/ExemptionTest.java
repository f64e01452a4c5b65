package org.manydesk.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExemptionTest {
    private static final String RULES = "external/schematron/1.3.16/ubl/EN16931-UBL-validation.xslt";

    /** Peppol binds these to other categories: reverse charge, exports, goods within the union, outside the scope. */
    private static final Set<String> OF_OTHERS =
            Set.of("VATEX-EU-AE", "VATEX-FR-AE", "VATEX-EU-G", "VATEX-EU-IC", "VATEX-EU-O");

    @Test
    void its_codes_are_those_of_the_official_rules_but_for_other_categories() throws IOException {
        try (var rules = Objects.requireNonNull(getClass().getClassLoader().getResourceAsStream(RULES))) {
            var text = new String(rules.readAllBytes(), StandardCharsets.UTF_8);
            var list = Pattern.compile("' (VATEX-[A-Z0-9 -]+) '").matcher(text);
            assertThat(list.find()).isTrue();
            var official = Arrays.stream(list.group(1).split(" "))
                    .filter(code -> !OF_OTHERS.contains(code))
                    .toList();
            assertThat(Exemption.CODES).containsExactlyInAnyOrderElementsOf(official);
        }
    }

    @Test
    void it_has_a_reason_in_words_and_no_code_but_of_the_list() {
        assertThatThrownBy(() -> new Exemption(" ", Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Exemption("Training", Optional.of("VATEX-EU-O")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
