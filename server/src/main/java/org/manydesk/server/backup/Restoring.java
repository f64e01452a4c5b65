package org.manydesk.server.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.manydesk.server.database.DatabaseAddress;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;

/**
 * Puts a backup back, of everything or of one client. The backup is read to its end before anything is changed, no
 * Manydesk may run meanwhile, and what was restored is read back and compared.
 *
 * @see "decision 0031"
 */
public final class Restoring {
    private final Path folder;
    private final Optional<DatabaseAddress> external;
    private final Way way;
    private final Progress progress;
    private final Clock clock;

    /**
     * @param folder the data folder
     * @param external where the database is; empty means the embedded one
     */
    public Restoring(Path folder, Optional<DatabaseAddress> external, Way way, PrintStream console, Clock clock) {
        this.folder = folder;
        this.external = external;
        this.way = way;
        this.progress = new Progress(console);
        this.clock = clock;
    }

    /** Restores the whole installation. */
    public void everything(Path file) {
        restore(file, (archive, reached) -> {
            if (archive.manifest().client() != null) {
                throw new StartupProblem("%s is of one client: restore it with --tenant %s."
                        .formatted(file, archive.manifest().client().key()));
            }
            new WholeRestore(archive, reached, way, progress, clock).run();
        });
    }

    /**
     * Restores one client, from a backup of it or of the whole installation.
     *
     * @param name key or id of the client in the backup
     */
    public void client(Path file, String name) {
        restore(file, (archive, reached) -> new ClientRestore(archive, reached, way, progress, clock).run(name));
    }

    private void restore(Path file, Work work) {
        try (var archive = Archive.open(file)) {
            progress.say("Checking the backup of %s …", archive.manifest().madeAt());
            archive.verify(progress);
            try (var reached = Reached.alone(folder, external)) {
                work.run(archive, reached);
            }
        } catch (IOException | SQLException failure) {
            throw new StartupProblem(
                    "The backup %s cannot be restored: %s.".formatted(file, Sentences.cause(failure)), failure);
        }
    }

    private interface Work {
        void run(Archive archive, Reached reached) throws IOException, SQLException;
    }
}
