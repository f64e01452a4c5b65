package org.manydesk.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.manydesk.vault.SealedColumn.Place;

/**
 * Seals secrets with AES-256-GCM, each for its place, and opens them again. There may be several keys: the first one seals,
 * the others only open what they sealed earlier. A sealed secret is text: {@code sealed1:}, the id of its key, a colon, and
 * a random nonce of 96 bits with what was sealed and its tag of 128 bits, in Base64 for addresses (RFC 4648, 5).
 *
 * @see <a href="https://nvlpubs.nist.gov/nistpubs/Legacy/SP/nistspecialpublication800-38d.pdf">NIST SP 800-38D</a>
 * @see "decision 0068"
 */
public final class Vault {
    /** The system property that hands the keys to the application. */
    public static final String PROPERTY = "manydesk.secret.keys";

    /** How everything begins that is sealed. */
    public static final String MARK = "sealed1:";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 8;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKeySpec> keys;

    private Vault(Map<String, SecretKeySpec> keys) {
        this.keys = keys;
    }

    /** The one of this installation. Its keys stay the same while it runs, so rows open themselves with it. */
    public static Vault installed() {
        return Installed.VAULT;
    }

    /** Read when it is first asked for. */
    private static final class Installed {
        static final Vault VAULT = of(System.getProperty(PROPERTY, ""));
    }

    /**
     * One with these keys.
     *
     * @param text each 32 bytes in Base64, the one that seals first; commas, blanks or line ends between them
     * @throws IllegalArgumentException where a key is no such thing; the message does not hold it
     */
    public static Vault of(String text) {
        var keys = new LinkedHashMap<String, SecretKeySpec>();
        for (var one : text.split("[,\\s]+", -1)) {
            if (one.isEmpty()) continue;
            var bytes = bytes(one);
            keys.put(id(bytes), new SecretKeySpec(bytes, "AES"));
        }
        return new Vault(keys);
    }

    /** A new key, as {@link #of} takes it. */
    public static String randomKey() {
        return Base64.getEncoder().encodeToString(random(KEY_BYTES));
    }

    private static byte[] bytes(String key) {
        try {
            var bytes = Base64.getDecoder().decode(key);
            if (bytes.length == KEY_BYTES) return bytes;
        } catch (IllegalArgumentException notBase64) {
            // the sentence below says so, without the key
        }
        throw new IllegalArgumentException("a key must be 32 bytes in Base64");
    }

    /** Tells a key apart from others and gives nothing of it away. */
    private static String id(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("manydesk key id".getBytes(US_ASCII));
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(key), ID_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The ids of its keys, the one that seals first. */
    public Set<String> ids() {
        return keys.keySet();
    }

    /** The id of the key that seals. */
    public String sealsWith() {
        return keys.keySet().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no key to seal secrets with"));
    }

    public static boolean isSealed(byte[] value) {
        return new String(value, US_ASCII).startsWith(MARK);
    }

    /** How everything begins that is sealed with the key that seals now. */
    public String beginning() {
        return MARK + sealsWith() + ":";
    }

    /** Seals a secret for its place. */
    public byte[] seal(Place place, byte[] secret) {
        var nonce = random(NONCE_BYTES);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, sealsWith(), nonce, place).doFinal(secret);
            var both = Arrays.copyOf(nonce, nonce.length + closed.length);
            System.arraycopy(closed, 0, both, nonce.length, closed.length);
            return (beginning() + Base64.getUrlEncoder().withoutPadding().encodeToString(both)).getBytes(US_ASCII);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens what was sealed for this place; {@link Unopened} says why it cannot be. */
    public byte[] open(Place place, byte[] closed) {
        var parts = new String(closed, US_ASCII).split(":", -1);
        if (!isSealed(closed) || parts.length != 3) throw new Unopened("%s is not sealed".formatted(place));
        if (!keys.containsKey(parts[1]))
            throw new Unopened("%s is sealed with the key %s, which is not there".formatted(place, parts[1]));
        try {
            var both = Base64.getUrlDecoder().decode(parts[2]);
            var nonce = Arrays.copyOf(both, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, parts[1], nonce, place)
                    .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
        } catch (AEADBadTagException | IllegalArgumentException changed) {
            throw new Unopened("%s was changed, or sealed for another place".formatted(place));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same for text. */
    public String seal(Place place, String secret) {
        return new String(seal(place, secret.getBytes(UTF_8)), US_ASCII);
    }

    /** The same for text. */
    public String open(Place place, String closed) {
        return new String(open(place, closed.getBytes(UTF_8)), UTF_8);
    }

    private Cipher cipher(int mode, String key, byte[] nonce, Place place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.toString().getBytes(US_ASCII));
        return cipher;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "Vault" + keys.keySet();
    }
}
