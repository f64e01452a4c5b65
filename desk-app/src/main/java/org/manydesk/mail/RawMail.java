package org.manydesk.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The bytes as delivered, with the two defects mended that no MIME parser forgives: line ends of the old Macintosh, and
 * a missing blank line between headers and body.
 */
final class RawMail {
    private static final Pattern FIELD = Pattern.compile("[!-9;-~\\x80-\\xff]{1,200}[ \\t]*:.*", Pattern.DOTALL);
    private static final Pattern USUAL_FIELD = Pattern.compile(
            "(?i)(from|to|cc|bcc|date|subject|sender|received|references|keywords|comments|[a-z0-9]+(-[a-z0-9]+)+)[ \\t]*:.*",
            Pattern.DOTALL);
    private static final int LINE_HEAD = 256;

    private final byte[] bytes;

    private RawMail(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The message, ready for the parser. The array given is never changed. */
    static InputStream mended(byte[] delivered) {
        var mail = new RawMail(withNewlines(delivered));
        int start = mail.firstField();
        int body = mail.missingSeparator(start);
        var head = new ByteArrayInputStream(mail.bytes, start, body - start);
        var rest = new ByteArrayInputStream(mail.bytes, body, mail.bytes.length - body);
        if (body == mail.bytes.length) return head;
        return new SequenceInputStream(Collections.enumeration(
                List.<InputStream>of(head, new ByteArrayInputStream("\r\n".getBytes(ISO_8859_1)), rest)));
    }

    private static byte[] withNewlines(byte[] delivered) {
        boolean bareReturns = false;
        for (byte b : delivered) {
            if (b == '\n') return delivered;
            bareReturns |= b == '\r';
        }
        if (!bareReturns) return delivered;
        var mended = delivered.clone();
        for (int at = 0; at < mended.length; at++) if (mended[at] == '\r') mended[at] = '\n';
        return mended;
    }

    /** Skips blank lines, a byte order mark and the "From " line of a mailbox file. */
    private int firstField() {
        int at = 0;
        while (at < bytes.length && isSkipped(at)) at = nextLine(at);
        return startsWith(at, "\u00EF\u00BB\u00BF") ? at + 3 : at;
    }

    private boolean isSkipped(int at) {
        return isBlank(at) || startsWith(at, "From ") || startsWith(at, ">From ");
    }

    /** Where a body begins without a blank line before it; the end of the bytes when the headers end as they should. */
    private int missingSeparator(int start) {
        for (int at = start; at < bytes.length && !isBlank(at); at = nextLine(at)) {
            if (isFolded(at) || FIELD.matcher(head(at)).matches()) continue;
            int next = nextLine(at);
            boolean strayLine =
                    next < bytes.length && USUAL_FIELD.matcher(head(next)).matches();
            if (!strayLine) return at;
        }
        return bytes.length;
    }

    private boolean isFolded(int at) {
        return bytes[at] == ' ' || bytes[at] == '\t';
    }

    private String head(int at) {
        return new String(bytes, at, Math.min(LINE_HEAD, bytes.length - at), ISO_8859_1);
    }

    private boolean isBlank(int at) {
        if (bytes[at] == '\n') return true;
        return bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n';
    }

    private boolean startsWith(int at, String text) {
        var expected = text.getBytes(ISO_8859_1);
        if (at + expected.length > bytes.length) return false;
        return java.util.Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }

    private int nextLine(int at) {
        int end = at;
        while (end < bytes.length && bytes[end] != '\n') end++;
        return Math.min(end + 1, bytes.length);
    }
}
