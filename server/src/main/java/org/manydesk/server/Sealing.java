package org.manydesk.server;

import java.io.PrintStream;
import java.nio.file.Path;
import org.manydesk.server.database.DatabaseAddress;
import org.manydesk.server.database.SealedSecrets;
import org.manydesk.server.folder.KeyFile;
import org.manydesk.server.problem.StartupProblem;
import org.manydesk.vault.Vault;

/** Seals the secrets of an installation at its start. One that brings its database along makes its own key, once. */
record Sealing(Settings settings, Path folder, PrintStream console) {

    /** Refuses, before anything is changed, to start with a database whose secrets cannot be read or sealed here. */
    void mustHaveKeys(DatabaseAddress database) {
        new SealedSecrets(database).mustOpenWith(keys());
        if (keys().ids().isEmpty() && settings.database().isPresent())
            throw new StartupProblem(
                    "MANYDESK_SECRET_KEY is missing, with which secrets in the database are sealed: make one with openssl rand -base64 32, set the same one on every node, and keep it apart from the backups. Nothing was changed.");
    }

    /** Answers the keys, as the application takes them. */
    String run(DatabaseAddress database) {
        if (keys().ids().isEmpty()) make(new KeyFile(folder));
        var count = new SealedSecrets(database).seal(keys());
        if (count > 0) console.println("Sealed %d secrets with the key %s.".formatted(count, keys().sealsWith()));
        return settings.keys().text(folder);
    }

    private Vault keys() {
        return settings.keys().in(folder);
    }

    private void make(KeyFile file) {
        file.make();
        console.println("Made the key %s: keep a copy of it apart from the backups, which nobody can use without it."
                .formatted(file.path()));
    }
}
