package org.manydesk.server.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that nobody but their owner may read, from the first byte on. */
public final class OwnerOnly {
    private static final FileAttribute<?> READ_AND_WRITE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private OwnerOnly() {}

    /** Makes a file that is not there yet, and opens it to be written. */
    public static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, Set.of(CREATE_NEW, WRITE), READ_AND_WRITE);
    }

    public static void create(Path file, String text) throws IOException {
        try (var channel = open(file)) {
            channel.write(UTF_8.encode(text));
            channel.force(true);
        }
    }

    public static void replace(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        create(file, text);
    }
}
