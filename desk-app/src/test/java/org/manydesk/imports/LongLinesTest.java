package org.manydesk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LongLinesTest {
    @Test
    void lines_end_in_any_way_and_the_longest_are_only_known_to_be_too_long() throws IOException {
        var lines = new LongLines(new StringReader("one\r\n\ntoolongbyfar\rlast"), 4);
        assertThat(lines.advance()).isTrue();
        assertThat(lines.line()).isEqualTo("one");
        assertThat(lines.advance()).isTrue();
        assertThat(lines.line()).isEmpty();
        assertThat(lines.advance()).isTrue();
        assertThat(lines.isTooLong()).isTrue();
        assertThat(lines.advance()).isTrue();
        assertThat(lines.line()).isEqualTo("last");
        assertThat(lines.advance()).isFalse();
    }
}
