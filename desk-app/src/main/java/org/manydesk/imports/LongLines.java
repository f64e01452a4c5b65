package org.manydesk.imports;

import java.io.IOException;
import java.io.Reader;

/** Reads lines of bounded length; of a longer one, only that it was too long is known. */
final class LongLines {
    private final Reader text;
    private final int longest;
    private final StringBuilder line = new StringBuilder();
    private boolean skipsLineFeed;
    private boolean tooLong;

    LongLines(Reader text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /** Reads on to the end of a line. @return whether there was one */
    boolean advance() throws IOException {
        line.setLength(0);
        tooLong = false;
        int next = text.read();
        if (skipsLineFeed && next == '\n') next = text.read();
        skipsLineFeed = false;
        if (next < 0) return false;
        for (; next >= 0 && next != '\n' && next != '\r'; next = text.read()) take((char) next);
        skipsLineFeed = next == '\r';
        return true;
    }

    private void take(char next) {
        if (line.length() < longest) line.append(next);
        else tooLong = true;
    }

    String line() {
        return line.toString();
    }

    boolean isTooLong() {
        return tooLong;
    }
}
