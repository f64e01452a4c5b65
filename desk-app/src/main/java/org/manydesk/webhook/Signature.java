package org.manydesk.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs messages so that their receiver knows whose they are and that nobody changed or kept them back.
 *
 * @param key 24 to 64 bytes
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks, signature scheme</a>
 */
record Signature(byte[] key) {
    private static final String ALGORITHM = "HmacSHA256";

    /** The value of {@code webhook-signature}. */
    String of(String id, Instant at, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var signed = id + "." + at.getEpochSecond() + "." + body;
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key as receivers are given it: {@code whsec_} and base64. */
    String shownKey() {
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }
}
