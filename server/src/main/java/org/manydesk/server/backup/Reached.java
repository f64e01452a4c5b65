package org.manydesk.server.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.manydesk.schema.Query;
import org.manydesk.server.database.DatabaseAddress;
import org.manydesk.server.database.EmbeddedDatabase;
import org.manydesk.server.folder.DataFolder;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;

/** An installation whose database can be reached: its own server, the one of a running Manydesk, or one started for us. */
final class Reached implements AutoCloseable {
    private static final String HOLDER = "backup or restore, process %d";

    private final Path folder;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final DatabaseAddress database;

    private Reached(Path folder, Optional<DatabaseAddress> external, boolean alone) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "let go"));
        try {
            this.database = external.isPresent() ? external(external.get(), alone) : embedded(alone);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /**
     * To read from, whether Manydesk runs or not.
     *
     * @param external empty means the embedded database in the data folder
     */
    static Reached toRead(Path folder, Optional<DatabaseAddress> external) {
        if (external.isEmpty() && !EmbeddedDatabase.isIn(folder)) {
            throw new StartupProblem(
                    "There is no database in the data folder %s: set MANYDESK_DATA to the folder of the installation, or MANYDESK_DB_URL."
                            .formatted(folder));
        }
        return new Reached(folder, external, false);
    }

    /** To be changed: a Manydesk that runs on it is a {@link StartupProblem}. */
    static Reached alone(Path folder, Optional<DatabaseAddress> external) {
        return new Reached(folder, external, true);
    }

    Path folder() {
        return folder;
    }

    DatabaseAddress database() {
        return database;
    }

    private DatabaseAddress external(DatabaseAddress address, boolean alone) {
        var complete = address.complete();
        complete.check();
        if (alone) {
            take();
            refuseOthers(complete);
        }
        return complete;
    }

    private DatabaseAddress embedded(boolean alone) {
        if (!alone && DataFolder.isTaken(folder)) return running();
        var taken = take();
        var embedded = new EmbeddedDatabase(folder, taken.folder("log").resolve("database.log"));
        started.push(embedded);
        return embedded.start().complete();
    }

    private DatabaseAddress running() {
        var running = EmbeddedDatabase.running(folder)
                .orElseThrow(() -> new StartupProblem(
                        "Manydesk on the data folder %s is being started or stopped: try again when it is ready."
                                .formatted(folder)))
                .complete();
        running.check();
        return running;
    }

    private DataFolder take() {
        var taken =
                DataFolder.take(folder, HOLDER.formatted(ProcessHandle.current().pid()));
        started.push(taken);
        return taken;
    }

    private static void refuseOthers(DatabaseAddress database) {
        try (var connection = database.connect()) {
            var others = Query.texts(
                    connection,
                    "SELECT host FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()");
            if (others.isEmpty()) return;
            throw new StartupProblem("The database at %s is in use from %s: stop every Manydesk on it first."
                    .formatted(database.withoutParameters(), others.getFirst()));
        } catch (SQLException failure) {
            throw new StartupProblem(
                    "The database at %s cannot be read: %s."
                            .formatted(database.withoutParameters(), Sentences.cause(failure)),
                    failure);
        }
    }

    @Override
    public synchronized void close() {
        try {
            while (!started.isEmpty()) started.pop().close();
        } catch (IOException failure) {
            throw new StartupProblem("%s.".formatted(Sentences.cause(failure)), failure);
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
