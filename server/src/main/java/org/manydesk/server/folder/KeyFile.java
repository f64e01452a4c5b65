package org.manydesk.server.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;
import org.manydesk.vault.Vault;

/**
 * The file {@code secret.key} in the data folder, which only its owner may read: the key that seals the secrets of an
 * installation with an embedded database where no other is set. It is in no backup.
 *
 * @param folder the data folder
 */
public record KeyFile(Path folder) {

    public Path path() {
        return folder.resolve("secret.key");
    }

    /** The key in it; empty where there is no such file. */
    public Optional<String> read() {
        try {
            return Files.exists(path()) ? Optional.of(Files.readString(path()).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            throw problem("read", unreadable);
        }
    }

    /** Makes the file with a new key; that is on disk before anything is sealed with it. */
    public String make() {
        var key = Vault.randomKey();
        try {
            OwnerOnly.create(path(), key + "\n");
        } catch (IOException unusable) {
            throw problem("written", unusable);
        }
        return key;
    }

    private StartupProblem problem(String verb, IOException cause) {
        return new StartupProblem(
                "The key of secrets %s cannot be %s: %s.".formatted(path(), verb, Sentences.cause(cause)), cause);
    }
}
