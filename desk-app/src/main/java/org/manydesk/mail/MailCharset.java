package org.manydesk.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns bytes into text by the charset that a mail names, or by the most likely one where it names none, an unknown
 * one or a wrong one. Latin-1 is read as windows-1252, as every browser does.
 *
 * <p>Source: WHATWG Encoding Standard (labels), RFC 2152 (UTF-7).
 */
final class MailCharset {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String UNNAMED = "us-ascii";
    private static final Map<String, String> SUPERSETS = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("ascii", UNNAMED),
            Map.entry("ansi_x3.4-1968", UNNAMED),
            Map.entry("8bit", UNNAMED),
            Map.entry("utf8", "utf-8"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("macintosh", "x-MacRoman"));

    private MailCharset() {}

    static String decode(byte[] bytes, Optional<String> declared) {
        var name = declared.map(MailCharset::label).orElse(UNNAMED);
        if (name.endsWith("utf-7")) return Utf7.decode(new String(bytes, ISO_8859_1));
        if (name.equals("utf-8")) return utf8(bytes);
        return known(name).map(charset -> new String(bytes, charset)).orElseGet(() -> guess(bytes));
    }

    /** Reads bytes that nobody labelled: Japanese by its escapes, else UTF-8 if it is that, else windows-1252. */
    static String guess(byte[] bytes) {
        var latin = new String(bytes, ISO_8859_1);
        if (latin.contains("\u001b$") || latin.contains("\u001b(J")) return new String(bytes, japanese());
        return strictUtf8(bytes).orElseGet(() -> new String(bytes, WINDOWS_1252));
    }

    private static String label(String declared) {
        var name = declared.strip().replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
        int language = name.indexOf('*');
        if (language >= 0) name = name.substring(0, language);
        return SUPERSETS.getOrDefault(name, name);
    }

    private static Optional<Charset> known(String name) {
        try {
            var charset = Charset.forName(name);
            return charset.equals(US_ASCII) ? Optional.empty() : Optional.of(charset);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Mostly right UTF-8 keeps its few replacement characters; text that only claims to be UTF-8 is windows-1252. */
    private static String utf8(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long right = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        if (broken <= right) return text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new String(bytes, WINDOWS_1252);
    }

    private static Optional<String> strictUtf8(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException otherCharset) {
            return Optional.empty();
        }
    }

    private static Charset japanese() {
        return Charset.forName("ISO-2022-JP");
    }
}
