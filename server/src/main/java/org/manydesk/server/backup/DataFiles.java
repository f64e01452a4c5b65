package org.manydesk.server.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.manydesk.server.folder.Tree;

/**
 * The files of people in the data folder: what was attached, mail that became no ticket, imports. A file is written under
 * a name that begins with {@code part} and moved to its place when it is complete; it never changes there.
 *
 * @param folder the data folder
 */
record DataFiles(Path folder) {
    static final List<String> KEPT = List.of("attachments", "mail", "imports");

    /** Takes those whose paths within the data folder, with slashes, are wanted. What vanishes meanwhile is left out. */
    void each(Predicate<String> wanted, FileTaker taker) throws IOException, SQLException {
        for (var file : all()) {
            var path = folder.relativize(file).toString().replace('\\', '/');
            if (wanted.test(path)) taker.take(path, file);
        }
    }

    private List<Path> all() throws IOException {
        var all = new ArrayList<Path>();
        for (var name : KEPT) {
            if (Files.isDirectory(folder.resolve(name))) Files.walkFileTree(folder.resolve(name), into(all));
        }
        return all;
    }

    private static FileVisitor<Path> into(List<Path> all) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()
                        && !String.valueOf(file.getFileName()).startsWith("part")) all.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw failure;
            }
        };
    }

    boolean isEmpty() throws IOException, SQLException {
        var found = new boolean[1];
        each(path -> true, (path, file) -> found[0] = true);
        return !found[0];
    }

    void deleteAll() throws IOException {
        for (var name : KEPT) Tree.delete(folder.resolve(name));
    }

    /** Where a file of a backup belongs. A path that leads elsewhere is refused. */
    Path place(String path) throws IOException {
        var place = folder.resolve(path).normalize();
        if (KEPT.stream().noneMatch(name -> place.startsWith(folder.resolve(name))))
            throw new IOException("the file " + path + " belongs nowhere");
        return place;
    }

    /** Takes the files one after the other. */
    @FunctionalInterface
    interface FileTaker {
        void take(String path, Path file) throws IOException, SQLException;
    }
}
