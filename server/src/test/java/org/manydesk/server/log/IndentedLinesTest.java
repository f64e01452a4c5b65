package org.manydesk.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndentedLinesTest {
    private static final String FORGED = "2026-01-01T00:00:00.000Z INFO signed in";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085", "\u000b", "\u000c"})
    void a_line_end_in_a_message_begins_no_entry(String lineEnd) {
        var entry = new LogRecord(Level.WARNING, "Refused: x" + lineEnd + FORGED);
        assertThat(written(entry).lines().filter(line -> line.startsWith("2026-01-01")))
                .isEmpty();
        assertThat(written(entry)).contains("Refused: x", FORGED).endsWith("\n");
    }

    @Test
    void a_line_end_in_what_was_thrown_begins_no_entry() {
        var entry = new LogRecord(Level.SEVERE, "Unexpected");
        entry.setThrown(new IllegalStateException("x\n" + FORGED));
        assertThat(written(entry)).contains("IllegalStateException: x", "\n    \tat ");
        assertThat(written(entry).lines().filter(line -> line.startsWith("2026-01-01")))
                .isEmpty();
    }

    @Test
    void control_characters_are_written_as_text() {
        assertThat(written(new LogRecord(Level.INFO, "a\u001b[2Jb\u0000c\td"))).contains("a\\u001b[2Jb\\u0000c\td");
    }

    private static String written(LogRecord entry) {
        return new IndentedLines().format(entry);
    }
}
