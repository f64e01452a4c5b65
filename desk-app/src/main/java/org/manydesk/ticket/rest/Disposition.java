package org.manydesk.ticket.rest;

import java.nio.charset.StandardCharsets;

/**
 * The header that makes a browser save a file and not show it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6266">RFC 6266</a>
 */
final class Disposition {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private Disposition() {}

    /** Offers the file under its name: once in ASCII, once in UTF-8 (RFC 8187). */
    static String attachment(String name) {
        var ascii = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        var text = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(octet) >= 0) text.append((char) octet);
            else text.append('%').append("%02X".formatted(octet & 0xff));
        }
        return text.toString();
    }
}
