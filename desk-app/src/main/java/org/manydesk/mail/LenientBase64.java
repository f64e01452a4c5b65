package org.manydesk.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Base64 as found in the wild: characters that do not belong are skipped, padding may be missing or stand in the
 * middle, and the last octets of a cut-off text are kept. Source: RFC 2045 section 6.8.
 */
final class LenientBase64 {
    private static final int CHUNK = 8_192;

    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private int bits;
    private int held;

    private LenientBase64() {}

    static byte[] decode(String encoded) {
        try {
            return decode(new ByteArrayInputStream(encoded.getBytes(ISO_8859_1)));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    static byte[] decode(InputStream encoded) throws IOException {
        var decoder = new LenientBase64();
        var chunk = new byte[CHUNK];
        for (int read = encoded.read(chunk); read >= 0; read = encoded.read(chunk)) {
            for (int at = 0; at < read; at++) decoder.take(chunk[at]);
        }
        return decoder.octets.toByteArray();
    }

    private void take(byte character) {
        if (character == '=') held = 0;
        int value = value(character);
        if (value < 0) return;
        bits = bits << 6 | value;
        held += 6;
        if (held < 8) return;
        held -= 8;
        octets.write(bits >> held);
    }

    private static int value(byte c) {
        if (c >= 'A' && c <= 'Z') return c - 'A';
        if (c >= 'a' && c <= 'z') return c - 'a' + 26;
        if (c >= '0' && c <= '9') return c - '0' + 52;
        if (c == '+') return 62;
        return c == '/' ? 63 : -1;
    }
}
