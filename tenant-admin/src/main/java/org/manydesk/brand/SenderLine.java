package org.manydesk.brand;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Writes the {@code From} header of a mail: a name before an address, which cannot be taken for another address or end the
 * header.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322#section-3.4">RFC 5322, 3.4</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2047#section-2">RFC 2047, 2</a>
 */
public final class SenderLine {
    /** How many bytes of a text fit into one encoded word of 75 characters in UTF-8 and Base64. */
    private static final int BYTES_IN_A_WORD = 45;

    private SenderLine() {}

    /**
     * @param name in one line; what controls text in it is left out
     * @param address without a name
     */
    public static String of(String name, String address) {
        var said = name.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", " ").strip();
        var isPlain = said.chars().allMatch(point -> point < 0x7f);
        return (isPlain ? quoted(said) : encoded(said)) + " <" + address.replaceAll("[\\s<>,;]", "") + ">";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String encoded(String name) {
        return String.join(" ", pieces(name).stream().map(SenderLine::word).toList());
    }

    private static List<String> pieces(String name) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (var point : name.codePoints().toArray()) {
            var next = Character.toString(point);
            if (bytes(piece + next).length > BYTES_IN_A_WORD) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(next);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static String word(String piece) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(piece)) + "?=";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
