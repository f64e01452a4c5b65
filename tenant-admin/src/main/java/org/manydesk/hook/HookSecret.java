package org.manydesk.hook;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a hook and its caller share, as text: {@code whsec_} and 32 random bytes in Base64.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks, signature scheme</a>
 */
public record HookSecret(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    public static HookSecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /** The secret that these bytes are, 24 to 64 of them. */
    public static HookSecret of(byte[] bytes) {
        return new HookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(value.substring(PREFIX.length()));
    }

    /** The value of {@code webhook-signature} for a message that is sent now. */
    public String sign(String id, Instant now, byte[] body) {
        var content = SignedMessage.content(id, Long.toString(now.getEpochSecond()), body);
        return SignedMessage.VERSION + Base64.getEncoder().encodeToString(hmac(content));
    }

    byte[] hmac(byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(), ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "HookSecret[…]";
    }
}
