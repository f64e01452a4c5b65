package org.manydesk.server.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.manydesk.schema.RowTaker;
import org.manydesk.schema.Rows;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;

/** A backup that is read. What is wrong with it is a {@link StartupProblem} that names the part. */
final class Archive implements AutoCloseable {
    private static final ObjectReader PARTS = new ObjectMapper().readerFor(Part.class);

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    static Archive open(Path file) {
        try {
            var zip = new ZipFile(file.toFile());
            try {
                return new Archive(file, zip, manifest(file, zip));
            } catch (RuntimeException | IOException unusable) {
                zip.close();
                throw unusable;
            }
        } catch (ZipException torn) {
            throw new StartupProblem("%s is no backup, or its end is missing.".formatted(file), torn);
        } catch (NoSuchFileException missing) {
            throw new StartupProblem("There is no file %s.".formatted(file), missing);
        } catch (IOException unreadable) {
            throw new StartupProblem("%s cannot be read: %s.".formatted(file, Sentences.cause(unreadable)), unreadable);
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) throw new StartupProblem("%s is no backup of Manydesk.".formatted(file));
        try (var in = zip.getInputStream(entry)) {
            return Manifest.read(in.readAllBytes());
        } catch (JsonProcessingException | ZipException broken) {
            throw new StartupProblem("The part %s of %s is damaged.".formatted(Manifest.NAME, file), broken);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads every part and compares it with what was written. */
    void verify(Progress progress) {
        for (var saved : manifest.tables()) check(saved.part());
        check(manifest.files());
        var checked = 0L;
        try (var files = files()) {
            while (files.hasNext()) {
                check(files.next());
                progress.count("files checked", ++checked);
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof StartupProblem named) throw named;
            throw damaged(manifest.files().name(), broken);
        }
    }

    private void check(Part part) {
        try {
            var hashing = new Hashing(OutputStream.nullOutputStream());
            try (var in = open(part.name())) {
                in.transferTo(hashing);
            }
            if (hashing.part(part.name()).equals(part)) return;
        } catch (IOException torn) {
            throw damaged(part.name(), torn);
        }
        throw damaged(part.name(), new IOException("its SHA-256 is another"));
    }

    /** The files in it, by the names of their parts; to be closed. */
    MappingIterator<Part> files() throws IOException {
        return PARTS.readValues(open(manifest.files().name()));
    }

    /** The bytes of a part, to be closed. */
    InputStream open(String part) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) throw damaged(part, new IOException("it is missing"));
        return zip.getInputStream(entry);
    }

    /** The rows of a table, in order. */
    void rows(SavedTable saved, RowTaker taker) throws IOException, SQLException {
        try (var in = open(saved.part().name())) {
            Rows.read(in, taker);
        }
    }

    private StartupProblem damaged(String part, Exception cause) {
        return new StartupProblem(
                "The part %s of the backup %s is damaged: %s. Nothing was changed."
                        .formatted(part, file, Sentences.cause(cause)),
                cause);
    }

    List<SavedTable> tables() {
        return manifest.tables();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
