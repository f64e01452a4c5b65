package org.manydesk.mail;

/** Text that a database, a page and a log can take: no NUL, no stray control character, no half of a surrogate pair. */
final class CleanText {
    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    /** Drops control characters but tab and newline, makes every line end a {@code \n}. */
    static String of(String text) {
        var clean = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\r') {
                if (at + 1 == text.length() || text.charAt(at + 1) != '\n') clean.append('\n');
            } else if (Character.isHighSurrogate(c) && at + 1 < text.length()) {
                at += appendPair(clean, c, text.charAt(at + 1));
            } else if (Character.isSurrogate(c)) {
                clean.append(REPLACEMENT);
            } else if (!Character.isISOControl(c) || c == '\n' || c == '\t') {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /** One line: every run of white space and line separators is a single space, nothing at the ends. */
    static String line(String text) {
        var line = new StringBuilder(Math.min(text.length(), 1_000));
        var clean = of(text);
        for (int at = 0; at < clean.length(); at++) {
            char c = clean.charAt(at);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\u2028' || c == '\u2029';
            if (!space) line.append(c);
            else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') line.append(' ');
        }
        return line.toString().strip();
    }

    /** At most {@code limit} chars, never half a character. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    private static int appendPair(StringBuilder clean, char high, char next) {
        if (!Character.isLowSurrogate(next)) {
            clean.append(REPLACEMENT);
            return 0;
        }
        clean.append(high).append(next);
        return 1;
    }
}
