package org.manydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.TenantId;

/**
 * The bytes of mail that became no ticket, in the data folder below a folder of their owner's own. A file is called
 * after the fingerprint: nothing that a sender wrote is part of a path, and keeping a message twice changes nothing.
 */
@ApplicationScoped
public class RawMailStore {
    private final Path root;

    public RawMailStore() {
        this(Path.of(System.getProperty("manydesk.data", "data")));
    }

    RawMailStore(Path data) {
        this.root = data.resolve("mail");
    }

    void keep(ProviderId owner, Fingerprint fingerprint, byte[] raw) {
        keep(place(owner, fingerprint), raw);
    }

    void keep(TenantId owner, Fingerprint fingerprint, byte[] raw) {
        keep(root.resolve("tenant-" + owner).resolve(fingerprint + ".eml"), raw);
    }

    /** The bytes of a mail that was found within the caller's scope; the caller closes them. */
    public InputStream open(TriageMail mail) {
        try {
            return Files.newInputStream(place(mail.provider(), mail.fingerprint()));
        } catch (NoSuchFileException gone) {
            throw new Unknown("mail", Long.toString(mail.key()));
        } catch (IOException broken) {
            throw new UncheckedIOException("The mail cannot be read", broken);
        }
    }

    /** The bytes of a tenant's mail that became no ticket, or waits; the caller closes them. */
    InputStream open(TenantId owner, Fingerprint fingerprint) throws IOException {
        try {
            return Files.newInputStream(root.resolve("tenant-" + owner).resolve(fingerprint + ".eml"));
        } catch (NoSuchFileException gone) {
            throw new Unknown("mail", fingerprint.hex());
        }
    }

    /** Takes the bytes of mail that was set aside out of sight: they can come back. */
    void putAway(ProviderId owner, Fingerprint fingerprint) {
        move(place(owner, fingerprint), putAwayPlace(owner, fingerprint));
    }

    /** Brings back what was put away, if anything was; the same that came meanwhile is the same. */
    void bringBack(ProviderId owner, Fingerprint fingerprint) {
        move(putAwayPlace(owner, fingerprint), place(owner, fingerprint));
    }

    /** Removes what was put away, if anything was. */
    void removeWhatWasPutAway(ProviderId owner, Fingerprint fingerprint) {
        try {
            Files.deleteIfExists(putAwayPlace(owner, fingerprint));
        } catch (IOException broken) {
            throw new UncheckedIOException("The mail cannot be removed", broken);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException nothing) {
            return;
        } catch (IOException broken) {
            throw new UncheckedIOException("The mail cannot be removed", broken);
        }
    }

    private Path putAwayPlace(ProviderId owner, Fingerprint fingerprint) {
        return root.resolve("provider-" + owner).resolve(fingerprint + ".gone");
    }

    private Path place(ProviderId owner, Fingerprint fingerprint) {
        return root.resolve("provider-" + owner).resolve(fingerprint + ".eml");
    }

    private static void keep(Path place, byte[] raw) {
        try {
            Files.createDirectories(place.getParent());
            if (Files.exists(place)) return;
            var part = Files.createTempFile(place.getParent(), "part", null);
            Files.write(part, raw);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException sameMeanwhile) {
            return;
        } catch (IOException full) {
            throw new UncheckedIOException("The mail cannot be kept", full);
        }
    }
}
