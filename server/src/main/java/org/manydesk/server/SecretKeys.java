package org.manydesk.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.server.folder.KeyFile;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;
import org.manydesk.vault.Vault;

/**
 * With which keys secrets are sealed: those of {@code MANYDESK_SECRET_KEY}, or of the file that
 * {@code MANYDESK_SECRET_KEY_FILE} names, and after them the one in the data folder, if there is one.
 *
 * @param configured one key, or several with commas or blanks between them, the one that seals first
 */
public record SecretKeys(Optional<String> configured) {
    private static final String VARIABLE = "MANYDESK_SECRET_KEY";

    static SecretKeys of(Environment environment) {
        var keys = environment
                .find(VARIABLE)
                .or(() -> environment.find(VARIABLE + "_FILE").map(SecretKeys::content));
        keys.ifPresent(SecretKeys::vault);
        return new SecretKeys(keys);
    }

    /** All keys that there are, as text. */
    String text(Path folder) {
        return Stream.concat(configured.stream(), new KeyFile(folder).read().stream())
                .collect(Collectors.joining(","));
    }

    /** All keys that there are. */
    Vault in(Path folder) {
        return vault(text(folder));
    }

    static Vault vault(String text) {
        try {
            return Vault.of(text);
        } catch (IllegalArgumentException noKey) {
            throw new StartupProblem(
                    "%s cannot be used: %s, as openssl rand -base64 32 makes one; several stand after each other with commas between them, the newest first."
                            .formatted(VARIABLE, noKey.getMessage()),
                    noKey);
        }
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | InvalidPathException unreadable) {
            throw new StartupProblem(
                    "The file \"%s\" that %s_FILE names cannot be read: %s."
                            .formatted(file, VARIABLE, Sentences.cause(unreadable)),
                    unreadable);
        }
    }

    @Override
    public String toString() {
        return configured.isPresent() ? "keys" : "no keys";
    }
}
