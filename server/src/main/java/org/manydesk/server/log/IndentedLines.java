package org.manydesk.server.log;

import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * Writes log entries so that only an entry begins at the edge: what else belongs to it (a message of several lines, a
 * trace) is indented, and control characters are written as text. So nothing that people wrote passes for an entry.
 */
public final class IndentedLines extends SimpleFormatter {
    private static final String INDENT = "\n    ";

    @Override
    public String format(LogRecord entry) {
        var lines = super.format(entry).stripTrailing().replaceAll("\\R", INDENT);
        var written = new StringBuilder(lines.length() + 1);
        lines.codePoints().forEach(c -> write(written, c));
        return written.append('\n').toString();
    }

    private static void write(StringBuilder written, int c) {
        boolean isLayout = c == '\n' || c == '\t';
        if (isLayout || !Character.isISOControl(c)) written.appendCodePoint(c);
        else written.append("\\u%04x".formatted(c));
    }
}
