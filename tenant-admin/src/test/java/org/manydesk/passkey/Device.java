package org.manydesk.passkey;

import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** A device with one passkey, and the browser before it; each answers what a test wants (Web Authentication, 6.1 and 6.5). */
final class Device {
    static final int PRESENT = 0x01;
    static final int SURE = 0x04;
    private static final int WITH_KEY = 0x40;
    private static final int COORDINATE = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    final byte[] id = new byte[16];
    byte[] handle = {1, 2, 3};
    String origin = "https://desk.example.com";
    String party = "desk.example.com";
    String type = "";
    int flags = PRESENT | SURE;
    int count;
    private final KeyPair keys;

    Device() {
        new SecureRandom().nextBytes(id);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the browser answers when a key is made. */
    String made(byte[] challenge) {
        var response = "{\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\",\"transports\":[]}"
                .formatted(text(client("webauthn.create", challenge)), text(attested()));
        return answer(response);
    }

    /** What the browser answers when the key is used. */
    String used(byte[] challenge) {
        var client = client("webauthn.get", challenge);
        var said = said(flags);
        var response =
                "{\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\",\"userHandle\":\"%s\"}"
                        .formatted(text(client), text(said), text(signed(said, sha256(client))), text(handle));
        return answer(response);
    }

    private String answer(String response) {
        return "{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\",\"response\":%2$s,\"clientExtensionResults\":{}}"
                .formatted(text(id), response);
    }

    private byte[] client(String usual, byte[] challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type.isEmpty() ? usual : type, text(challenge), origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] said(int with) {
        return ByteBuffer.allocate(37)
                .put(sha256(party.getBytes(StandardCharsets.UTF_8)))
                .put((byte) with)
                .putInt(count)
                .array();
    }

    private byte[] attested() {
        var key = publicKey();
        var said = ByteBuffer.allocate(37 + 18 + id.length + key.length)
                .put(said(flags | WITH_KEY))
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(key)
                .array();
        return cbor(out -> {
            out.writeStartObject(3);
            out.writeStringField("fmt", "none");
            out.writeFieldName("attStmt");
            out.writeStartObject(0);
            out.writeEndObject();
            out.writeBinaryField("authData", said);
            out.writeEndObject();
        });
    }

    /** An EC2 key of P-256 for ES256 (RFC 9053, 7.1.1). */
    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return cbor(out -> {
            out.writeStartObject(5);
            number(out, 1, 2);
            number(out, 3, -7);
            number(out, -1, 1);
            out.writeFieldId(-2);
            out.writeBinary(coordinate(point.getAffineX()));
            out.writeFieldId(-3);
            out.writeBinary(coordinate(point.getAffineY()));
            out.writeEndObject();
        });
    }

    private static void number(CBORGenerator out, long name, int value) throws IOException {
        out.writeFieldId(name);
        out.writeNumber(value);
    }

    private static byte[] coordinate(BigInteger value) {
        var bytes = value.toByteArray();
        var whole = new byte[COORDINATE];
        var from = Math.max(0, bytes.length - COORDINATE);
        var used = Arrays.copyOfRange(bytes, from, bytes.length);
        System.arraycopy(used, 0, whole, COORDINATE - used.length, used.length);
        return whole;
    }

    private byte[] signed(byte[] said, byte[] client) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(said);
            signature.update(client);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Writing {
        void to(CBORGenerator out) throws IOException;
    }

    private static byte[] cbor(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new CBORFactory().createGenerator(bytes)) {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String text(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
