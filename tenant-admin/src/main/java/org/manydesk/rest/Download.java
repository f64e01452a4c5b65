package org.manydesk.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The answer that makes a browser save a file and not show it, whatever its sender called it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6266">RFC 6266</a>
 */
public final class Download {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private Download() {}

    /**
     * @param mediaType as its sender claimed it
     * @param size in bytes
     */
    public static Response.ResponseBuilder of(String name, String mediaType, long size, InputStream content) {
        return Response.ok(content, MediaType.valueOf(mediaType))
                .header("Content-Length", size)
                .header("Content-Disposition", attachment(name))
                .header("X-Content-Type-Options", "nosniff");
    }

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
