package org.manydesk.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * SHA-256 over what the sender wrote: the headers that a person or their program sets, and every leaf. Headers that
 * relays add, transfer encodings and line ends do not count, so the same message by another way has the same one.
 *
 * @param hex 64 lower case hexadecimal digits
 */
public record Fingerprint(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final List<String> WRITTEN = List.of(
            "message-id", "from", "sender", "reply-to", "to", "cc", "subject", "date", "in-reply-to", "references");

    public Fingerprint {
        if (!FORM.matcher(hex).matches()) throw new IllegalArgumentException("Not a SHA-256 in hexadecimal digits.");
    }

    /** For bytes that cannot be read as a message. */
    public static Fingerprint ofBytes(byte[] delivered) {
        return new Fingerprint(HexFormat.of().formatHex(sha256().digest(delivered)));
    }

    static Fingerprint of(MailHeaders headers, List<MailPart> parts) {
        var digest = sha256();
        for (var name : WRITTEN) field(digest, name, headers.text(name).orElse(""));
        for (var part : parts) {
            field(digest, part.mediaType(), part.name().orElse(""));
            content(digest, part);
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    private static void field(MessageDigest digest, String name, String value) {
        digest.update((name + ":" + value + "\n").getBytes(UTF_8));
    }

    /** Of lines, the words count and not how they end; relays add and drop newlines at the end of a message. */
    private static void content(MessageDigest digest, MailPart part) {
        boolean lines = part.mediaType().startsWith("text/") || part.mediaType().startsWith("message/");
        var content = lines ? withoutLineEnds(part.content()) : part.content();
        field(digest, "length", String.valueOf(content.length));
        digest.update(content);
    }

    private static byte[] withoutLineEnds(byte[] text) {
        var kept = new byte[text.length];
        int length = 0;
        for (byte b : text) if (b != '\r') kept[length++] = b;
        while (length > 0 && (kept[length - 1] == '\n' || kept[length - 1] == ' ')) length--;
        return java.util.Arrays.copyOf(kept, length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java platform has SHA-256.", never);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
