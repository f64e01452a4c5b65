package org.manydesk.mail;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.Base64;

/** UTF-7, which old mail servers still write in their bounces. Source: RFC 2152. */
final class Utf7 {
    private Utf7() {}

    static String decode(String text) {
        var decoded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int plus = text.indexOf('+', at);
            if (plus < 0) break;
            decoded.append(text, at, plus);
            int end = endOfShift(text, plus + 1);
            decoded.append(end == plus + 1 ? "+" : shifted(text.substring(plus + 1, end)));
            at = end < text.length() && text.charAt(end) == '-' ? end + 1 : end;
        }
        return decoded.append(text, Math.min(at, text.length()), text.length()).toString();
    }

    private static int endOfShift(String text, int from) {
        int end = from;
        while (end < text.length() && isBase64(text.charAt(end))) end++;
        return end;
    }

    private static String shifted(String base64) {
        int whole = base64.length() % 4 == 1 ? base64.length() - 1 : base64.length();
        var bytes = Base64.getDecoder().decode(base64.substring(0, whole));
        return new String(bytes, 0, bytes.length - bytes.length % 2, UTF_16BE);
    }

    private static boolean isBase64(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    }
}
