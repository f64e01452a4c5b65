package org.manydesk.mail;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the encoded words of a header. Neighbouring words of one charset are joined as bytes first, so that a
 * character split over two of them survives. Source: RFC 2047, RFC 2231 section 5 (language suffix).
 */
final class HeaderText {
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,80})\\?([bBqQ])\\?([^?]*)\\?=");

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String charset = "";

    private HeaderText() {}

    /** The header's text on one line. */
    static String decode(String raw) {
        return CleanText.line(new HeaderText().read(raw));
    }

    private String read(String raw) {
        if (!raw.contains("=?")) return raw;
        var word = WORD.matcher(raw);
        int end = 0;
        while (word.find()) {
            between(raw.substring(end, word.start()), end > 0);
            append(word);
            end = word.end();
        }
        flush();
        return text.append(raw, end, raw.length()).toString();
    }

    /** White space between two encoded words is not part of the text. */
    private void between(String gap, boolean afterWord) {
        if (afterWord && gap.isBlank()) return;
        flush();
        text.append(gap);
    }

    private void append(Matcher word) {
        if (!word.group(1).equalsIgnoreCase(charset)) flush();
        charset = word.group(1);
        pending.writeBytes(
                word.group(2).equalsIgnoreCase("b")
                        ? LenientBase64.decode(word.group(3))
                        : quotedPrintable(word.group(3)));
    }

    private void flush() {
        text.append(MailCharset.decode(pending.toByteArray(), Optional.of(charset)));
        pending.reset();
        charset = "";
    }

    private static byte[] quotedPrintable(String encoded) {
        return escaped(encoded.replace('_', ' '), '=');
    }

    /** Bytes of a text in which an escape character and two hexadecimal digits stand for a byte. */
    static byte[] escaped(String encoded, char escape) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int at = 0; at < encoded.length(); at++) {
            char c = encoded.charAt(at);
            int octet = c == escape && at + 2 < encoded.length() ? octet(encoded, at + 1) : -1;
            if (octet >= 0) {
                bytes.write(octet);
                at += 2;
            } else {
                bytes.write(c < 0x100 ? c : '?');
            }
        }
        return bytes.toByteArray();
    }

    private static int octet(String encoded, int at) {
        int high = Character.digit(encoded.charAt(at), 16);
        int low = Character.digit(encoded.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
