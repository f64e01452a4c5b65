package org.manydesk.hook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What came to a hook, word for word.
 *
 * @param id header {@code webhook-id}: the same whenever the same message is sent again
 * @param timestamp header {@code webhook-timestamp}: when it was sent, in seconds since 1970
 * @param signatures header {@code webhook-signature}: one or more {@code v1,BASE64} with spaces between, of
 *     {@code id.timestamp.body} by HMAC-SHA256
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
public record SignedMessage(@Nullable String id, @Nullable String timestamp, @Nullable String signatures, byte[] body) {
    /** How far the time of sending may lie from ours, either way. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int LONGEST_ID = 255;
    static final String VERSION = "v1,";

    /** Whether it was signed with a secret, about now. Takes the same time for every wrong signature. */
    boolean isSignedWith(HookSecret secret, Instant now) {
        var expected = secret.hmac(content(text(id), text(timestamp), body));
        var matches = Arrays.stream(text(signatures).split(" "))
                .filter(signature -> signature.startsWith(VERSION))
                .anyMatch(signature -> MessageDigest.isEqual(expected, bytes(signature.substring(VERSION.length()))));
        return matches && hasId() && isFresh(now);
    }

    private boolean hasId() {
        return !text(id).isBlank() && text(id).length() <= LONGEST_ID;
    }

    private boolean isFresh(Instant now) {
        if (!text(timestamp).matches("[0-9]{1,11}")) return false;
        var sent = Instant.ofEpochSecond(Long.parseLong(text(timestamp)));
        return Duration.between(sent, now).abs().compareTo(TOLERANCE) <= 0;
    }

    /** What is signed of a message. */
    static byte[] content(String id, String timestamp, byte[] body) {
        var content = new ByteArrayOutputStream();
        content.writeBytes((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(body);
        return content.toByteArray();
    }

    private static String text(@Nullable String header) {
        return header == null ? "" : header;
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
