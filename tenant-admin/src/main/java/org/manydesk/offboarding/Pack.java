package org.manydesk.offboarding;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What a client takes along: files in a ZIP, the last of them the manifest with the SHA-256 of each other one. */
public final class Pack {
    private static final String MANIFEST = "manifest.json";

    private final ZipOutputStream zip;
    private final List<Map<String, Object>> files = new ArrayList<>();

    Pack(OutputStream file) {
        this.zip = new ZipOutputStream(file);
    }

    /** Writes one file. */
    @FunctionalInterface
    public interface Content {
        /** @param file need not be closed */
        void write(OutputStream file) throws IOException;
    }

    /** @param path with slashes, once in a pack */
    public void add(String path, Content content) throws IOException {
        var written = new LinkedHashMap<String, Object>();
        written.put("path", path);
        written.putAll(write(path, content));
        files.add(written);
    }

    private Map<String, Object> write(String path, Content content) throws IOException {
        var digest = sha256();
        zip.putNextEntry(new ZipEntry(path));
        var counted = new Counted(new DigestOutputStream(zip, digest));
        content.write(counted);
        counted.flush();
        zip.closeEntry();
        return Map.of("size", counted.size, "sha256", HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * Ends the pack.
     *
     * @param about what it holds, and of when
     * @return the SHA-256 of the manifest, in hexadecimal digits: the seal of the whole
     */
    public String seal(Map<String, ?> about) throws IOException {
        var manifest = new LinkedHashMap<String, Object>(about);
        manifest.put("files", files);
        var text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        var seal = write(MANIFEST, file -> file.write(text)).get("sha256");
        zip.finish();
        return String.valueOf(seal);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Stays open when a writer closes it: the ZIP goes on. */
    private static final class Counted extends FilterOutputStream {
        private long size;

        Counted(OutputStream file) {
            super(file);
        }

        @Override
        public void write(int octet) throws IOException {
            out.write(octet);
            size++;
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            out.write(octets, from, length);
            size += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
