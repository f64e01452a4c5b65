package org.manydesk.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on, and counts and hashes them. Closing it closes nothing. */
final class Hashing extends OutputStream {
    private final OutputStream target;
    private final MessageDigest digest = sha256();
    private long bytes;

    Hashing(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        target.write(some, from, length);
        digest.update(some, from, length);
        bytes += length;
    }

    @Override
    public void close() {
        // the archive goes on
    }

    /** What went through until now; asked once. */
    Part part(String name) {
        return new Part(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
