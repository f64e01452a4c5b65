package org.manydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A brace that is missing takes all that follows along, and no browser says so. */
class StyleSheetTest {
    @Test
    void every_block_is_closed_before_the_next_section_begins() throws IOException {
        int depth = 0;
        for (var line : sheet().lines().toList()) {
            if (line.startsWith("/*") || line.startsWith(".") || line.startsWith("@"))
                assertThat(depth).as(line).isZero();
            depth += count(line, '{') - count(line, '}');
        }
        assertThat(depth).isZero();
    }

    private static String sheet() throws IOException {
        try (var sheet = StyleSheetTest.class.getResourceAsStream("/META-INF/resources/styles/app.css")) {
            assertThat(sheet).isNotNull();
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int count(String line, char wanted) {
        return (int) line.chars().filter(found -> found == wanted).count();
    }
}
