package org.manydesk.signin;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an authenticator app and we share: 160 random bits. From it and the time both work out a code of six digits, another
 * one every thirty seconds (TOTP with HMAC-SHA-1, the one kind that all apps know).
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a>
 */
public final class TotpSecret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;
    private static final int DIGITS = 6;
    private static final Duration STEP = Duration.ofSeconds(30);

    /** How many steps a clock may be early or late. */
    private static final int DRIFT = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private final byte[] bytes;

    private TotpSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static TotpSecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TotpSecret(bytes);
    }

    static TotpSecret of(byte[] bytes) {
        return new TotpSecret(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** In which step an instant lies, counted from 1970. */
    public static long step(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), STEP.toSeconds());
    }

    /** The code of a step: six digits. */
    public String code(long step) {
        try {
            var key = new SecretKeySpec(bytes, "HmacSHA1");
            return new HmacOneTimePasswordGenerator(DIGITS).generateOneTimePasswordString(key, step, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The step that a code is of, at most one away from now, and later than those used already; empty where it is of none. */
    OptionalLong stepOf(String code, Instant now, long lastUsed) {
        var present = step(now);
        return LongStream.rangeClosed(present - DRIFT, present + DRIFT)
                .filter(step -> step > lastUsed && code(step).equals(code))
                .findFirst();
    }

    /** The address that an app reads from a QR code. */
    String uri(String account) {
        return "otpauth://totp/" + encoded("Manydesk:" + account) + "?secret=" + text() + "&issuer=Manydesk";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The secret as people type it into an app (RFC 4648, 6). */
    public String text() {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (var one : bytes) {
            held = (held << Byte.SIZE) | (one & 0xff);
            for (bits += Byte.SIZE; bits >= BITS; bits -= BITS)
                text.append(BASE32.charAt((held >> (bits - BITS)) & (BASE32.length() - 1)));
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }

    /** The secret that {@link #text} wrote. */
    public static TotpSecret parse(String text) {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (var letter : text.toCharArray()) {
            held = (held << BITS) | BASE32.indexOf(letter);
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return new TotpSecret(bytes.toByteArray());
    }

    @Override
    public String toString() {
        return "TotpSecret[…]";
    }
}
