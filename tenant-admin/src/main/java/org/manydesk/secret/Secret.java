package org.manydesk.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What lets in whoever has it, a token or a link: 256 random bits, shown once, kept only as SHA-256. */
public record Secret(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static Secret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret("md_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Tells it apart from all others, and gives nothing of it away. */
    public String fingerprint() {
        return HexFormat.of().formatHex(sha256());
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
