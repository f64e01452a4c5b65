package org.manydesk.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** Reads a text without the byte order mark that some programs put in front. */
final class WithoutMark extends FilterReader {
    private static final int MARK = 0xfeff;

    WithoutMark(Reader text) throws IOException {
        super(new PushbackReader(text, 1));
        int first = in.read();
        if (first >= 0 && first != MARK) ((PushbackReader) in).unread(first);
    }
}
