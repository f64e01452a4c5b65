package org.manydesk.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.Ids;
import org.manydesk.scope.TenantId;

/**
 * The bytes of files, in the data folder below a folder of each tenant's own. Names given by senders are never part of a
 * path.
 */
@ApplicationScoped
public class FileStore {
    private final Path root;

    public FileStore() {
        this(Path.of(System.getProperty("manydesk.data", "data")));
    }

    FileStore(Path data) {
        this.root = data.resolve("attachments");
    }

    /** Keeps the bytes; they are there as a whole or not at all. */
    StoredFile put(TenantId tenant, InputStream content) {
        long id = Ids.next();
        var place = place(tenant, id);
        try {
            Files.createDirectories(place.getParent());
            var part = Files.createTempFile(place.getParent(), "part", null);
            return moved(part, place, written(part, id, content));
        } catch (IOException full) {
            throw new UncheckedIOException("The file cannot be kept", full);
        }
    }

    private static StoredFile written(Path part, long id, InputStream content) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(content, digest)) {
            long size = Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            return new StoredFile(id, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(part);
            throw broken;
        }
    }

    private static StoredFile moved(Path part, Path place, StoredFile stored) throws IOException {
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        return stored;
    }

    /** The bytes of a file, by the key of its row, which was found within the caller's scope; the caller closes them. */
    public InputStream open(TenantId tenant, long id) {
        try {
            return Files.newInputStream(place(tenant, id));
        } catch (NoSuchFileException gone) {
            throw new Unknown("file", Long.toString(id));
        } catch (IOException broken) {
            throw new UncheckedIOException("The file cannot be read", broken);
        }
    }

    /** Deletes the bytes; where there are none, nothing happens. */
    void discard(TenantId tenant, long id) {
        try {
            Files.deleteIfExists(place(tenant, id));
        } catch (IOException left) {
            throw new UncheckedIOException("The file cannot be discarded", left);
        }
    }

    void discard(@Observes(during = TransactionPhase.AFTER_FAILURE) Safekeeping.Kept file) {
        discard(file.tenant(), file.id());
    }

    void discard(@Observes(during = TransactionPhase.AFTER_SUCCESS) Safekeeping.GivenUp file) {
        discard(file.tenant(), file.id());
    }

    private Path place(TenantId tenant, long id) {
        var name = Long.toString(id);
        return root.resolve(tenant.toString())
                .resolve(name.substring(0, Math.max(1, name.length() - 12)))
                .resolve(name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
