package org.manydesk.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Puts the files of a backup back into the data folder. */
record RestoredFiles(Archive archive, DataFiles files, Progress progress) {
    private static final String PREFIX = "files/";

    /** Puts back those whose paths are wanted, and returns these. */
    Set<String> put(Predicate<String> wanted) throws IOException {
        var done = new HashSet<String>();
        try (var all = archive.files()) {
            while (all.hasNext()) {
                var part = all.next();
                var path = part.name().substring(PREFIX.length());
                if (!wanted.test(path)) continue;
                put(part, files.place(path));
                done.add(path);
                progress.count("files", done.size());
            }
        }
        return done;
    }

    private void put(Part part, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        var draft = Files.createTempFile(place.getParent(), "part", null);
        try (var in = archive.open(part.name());
                var out = Files.newOutputStream(draft)) {
            var hashing = new Hashing(out);
            in.transferTo(hashing);
            if (!hashing.part(part.name()).equals(part)) throw new IOException(part.name() + " is damaged");
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(draft);
            throw broken;
        }
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
