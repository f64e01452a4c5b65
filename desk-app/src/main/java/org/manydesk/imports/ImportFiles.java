package org.manydesk.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.manydesk.problem.MalformedInput;
import org.manydesk.scope.TenantId;

/** The files that are being imported, in the data folder below a folder of each tenant's own. */
@ApplicationScoped
class ImportFiles {
    private static final String EMPTY = "The body is empty. Send tickets with their history: application/x-ndjson with"
            + " one ticket a line, or text/csv with a header.";

    private final Path root =
            Path.of(System.getProperty("manydesk.data", "data")).resolve("imports");

    /** Takes a file in, as a whole or not at all; refuses an empty one. @return where it lies until kept or discarded */
    Path receive(TenantId tenant, InputStream content) {
        try {
            var folder = Files.createDirectories(root.resolve(tenant.toString()));
            var part = Files.createTempFile(folder, "part", null);
            copy(content, part);
            return part;
        } catch (IOException full) {
            throw new UncheckedIOException("The file cannot be kept", full);
        }
    }

    private static void copy(InputStream content, Path part) throws IOException {
        try {
            if (Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING) == 0)
                throw new MalformedInput("", EMPTY);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(part);
            throw broken;
        }
    }

    void keep(Path part, TenantId tenant, ImportId id) {
        try {
            Files.move(part, place(tenant, id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new UncheckedIOException("The file cannot be kept", broken);
        }
    }

    /** The text of a file; what is no UTF-8 reads as replacement characters. */
    Reader open(TenantId tenant, ImportId id) throws IOException {
        return new BufferedReader(
                new InputStreamReader(Files.newInputStream(place(tenant, id)), StandardCharsets.UTF_8), 1 << 16);
    }

    void discard(TenantId tenant, ImportId id) {
        try {
            Files.deleteIfExists(place(tenant, id));
        } catch (IOException left) {
            throw new UncheckedIOException("The file cannot be discarded", left);
        }
    }

    private Path place(TenantId tenant, ImportId id) {
        return root.resolve(tenant.toString()).resolve(id.toString());
    }
}
