package org.manydesk.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.manydesk.server.folder.OwnerOnly;

/** The random password of the embedded database, kept in a file beside it that only its owner may read. */
record DatabasePassword(String text) {
    private static final int BYTES = 24;

    /** The password in the file; made up and written if there is none yet. */
    static DatabasePassword in(Path file) throws IOException {
        if (!Files.exists(file)) write(file, random());
        return new DatabasePassword(Files.readString(file).strip());
    }

    private static void write(Path file, String text) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        OwnerOnly.create(draft, text + "\n");
        Files.move(draft, file);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "a password";
    }
}
