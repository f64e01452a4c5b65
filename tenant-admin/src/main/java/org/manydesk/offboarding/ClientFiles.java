package org.manydesk.offboarding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.TenantId;

/** The files of a client in the data folder: what was attached, what was imported, mail that became no ticket. */
public record ClientFiles(Path data, TenantId client) {
    public static ClientFiles of(TenantId client) {
        return new ClientFiles(Path.of(System.getProperty("manydesk.data", "data")), client);
    }

    /** What was attached to tickets and contracts; each file has the id of its row as its name. */
    Path attachments() {
        return data.resolve("attachments").resolve(client.toString());
    }

    /** Lists whose import is not finished, as they were sent; each file has the id of its import as its name. */
    Path imports() {
        return data.resolve("imports").resolve(client.toString());
    }

    /** Mail to the client that became no ticket, as it came. */
    Path mail() {
        return data.resolve("mail").resolve("tenant-" + client);
    }

    private List<Path> folders() {
        return List.of(attachments(), imports(), mail());
    }

    long count() throws IOException {
        long count = 0;
        for (var folder : folders()) {
            if (!Files.isDirectory(folder)) continue;
            try (var files = Files.walk(folder)) {
                count += files.filter(Files::isRegularFile).count();
            }
        }
        return count;
    }

    /** The files that name somebody, but for what was attached. */
    public List<Path> naming(Pattern mention) throws IOException {
        var naming = new ArrayList<Path>();
        for (var folder : folders()) {
            if (folder.equals(attachments()) || !Files.isDirectory(folder)) continue;
            try (var files = Files.walk(folder)) {
                for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator)
                    if (mention.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .find()) naming.add(file);
            }
        }
        return naming;
    }

    void erase() throws IOException {
        for (var folder : folders()) if (Files.isDirectory(folder)) Files.walkFileTree(folder, new Deleting());
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) throw failure;
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
