package org.manydesk.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A request's body, read once and kept to be hashed and then served: small ones in memory, large ones in a file. */
final class SpooledBody implements AutoCloseable {
    private static final int IN_MEMORY = 1_000_000;

    private final byte[] start;
    private final @Nullable Path file;

    private SpooledBody(byte[] start, @Nullable Path file) {
        this.start = start;
        this.file = file;
    }

    static SpooledBody of(HttpServletRequest request) throws IOException {
        var in = request.getInputStream();
        var start = in.readNBytes(IN_MEMORY);
        if (start.length < IN_MEMORY) return new SpooledBody(start, null);
        var file = Files.createTempFile("manydesk-body", ".tmp");
        try (var out = Files.newOutputStream(file)) {
            out.write(start);
            in.transferTo(out);
        }
        return new SpooledBody(start, file);
    }

    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(start) : Files.newInputStream(file);
    }

    void digestInto(MessageDigest digest) throws IOException {
        try (var in = open();
                var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) Files.deleteIfExists(file);
    }
}
