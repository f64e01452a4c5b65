package org.manydesk.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.manydesk.server.folder.OwnerOnly;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;

/**
 * A real MariaDB that runs as a child process and keeps its files in the data folder. It listens on 127.0.0.1 only, asks
 * for a password, and every commit is on disk before it is answered. A server that was left over by a killed Manydesk is
 * stopped before a new one starts.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    static final String SCHEMA = "manydesk";
    static final String USER = "manydesk";

    private final DatabaseFiles files;
    private final DatabaseProcess process;

    /**
     * @param folder the data folder, which must be ours
     * @param log    where the server writes its log
     */
    public EmbeddedDatabase(Path folder, Path log) {
        this.files = new DatabaseFiles(folder);
        this.process = new DatabaseProcess(files, log);
    }

    /** Installs the files if there are none, starts the server, and says how to reach it. */
    public DatabaseAddress start() {
        try {
            var programs = DatabasePrograms.unpacked(files.programs());
            var password = DatabasePassword.in(files.password());
            LeftOverServer.stop(files);
            if (!Files.exists(files.tables())) new Installation(programs, files).run();
            return started(programs, password);
        } catch (IOException | UncheckedIOException failure) {
            throw new StartupProblem(
                    "The embedded database cannot be started: %s.".formatted(Sentences.cause(failure)), failure);
        }
    }

    /** Whether a database was ever installed in the data folder. */
    public static boolean isIn(Path folder) {
        return Files.exists(new DatabaseFiles(folder).tables());
    }

    /** How to reach the server that another process runs on the tables of a data folder; empty if there is none. */
    public static Optional<DatabaseAddress> running(Path folder) {
        var files = new DatabaseFiles(folder);
        try {
            var port = RunningServer.of(files).flatMap(server -> RunningServer.port(server));
            if (port.isEmpty()) return Optional.empty();
            return Optional.of(address(port.get(), DatabasePassword.in(files.password())));
        } catch (IOException unreadable) {
            throw new StartupProblem(
                    "The embedded database in %s cannot be reached: %s.".formatted(folder, Sentences.cause(unreadable)),
                    unreadable);
        }
    }

    static DatabaseAddress address(int port, DatabasePassword password) {
        return new DatabaseAddress(
                "jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED".formatted(port, SCHEMA), USER, password.text());
    }

    /** Stops the server cleanly and waits until it is gone. */
    @Override
    public void close() {
        process.stop();
    }

    private DatabaseAddress started(DatabasePrograms programs, DatabasePassword password) throws IOException {
        try {
            OwnerOnly.replace(files.firstStatements(), Grants.of(password));
            return process.start(programs, password);
        } finally {
            Files.deleteIfExists(files.firstStatements());
        }
    }
}
