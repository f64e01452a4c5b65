package org.manydesk.server.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.schema.Query;
import org.manydesk.schema.Rows;
import org.manydesk.schema.Schema;
import org.manydesk.schema.Table;
import org.manydesk.server.database.DatabaseAddress;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;

/**
 * Makes a backup of one instant while the installation goes on. The rows are read in one transaction with a consistent
 * snapshot. Files never change once they are in place, and come there before the row that names them: those that are there
 * before the snapshot and those that came until after it are together all that the snapshot names.
 */
public final class BackingUp {
    private static final int TRIES = 3;
    private static final ObjectWriter JSON = new ObjectMapper().writer();

    private final Progress progress;
    private final Clock clock;
    private final String product;

    public BackingUp(PrintStream console, Clock clock, String product) {
        this.progress = new Progress(console);
        this.clock = clock;
        this.product = product;
    }

    /**
     * Writes a backup to a file that is not there yet.
     *
     * @param folder the data folder
     * @param external where the database is; empty means the embedded one
     * @param client key or id of the client whose rows alone are saved; empty means everything
     */
    public void run(Path folder, Optional<DatabaseAddress> external, Optional<String> client, Path file) {
        if (Files.exists(file)) throw new StartupProblem("%s is there already: name another file.".formatted(file));
        var draft = file.resolveSibling(file.getFileName() + ".part");
        try (var reached = Reached.toRead(folder, external)) {
            var manifest = written(reached, client, draft);
            progress.say("Reading it back …");
            try (var archive = Archive.open(draft)) {
                archive.verify(progress);
            }
            Files.move(draft, file);
            tell(file, manifest);
        } catch (IOException | SQLException failure) {
            throw new StartupProblem(
                    "The backup %s cannot be made: %s.".formatted(file, Sentences.cause(failure)), failure);
        } finally {
            discard(draft);
        }
    }

    private Manifest written(Reached reached, Optional<String> client, Path draft) throws IOException, SQLException {
        for (int tried = 1; ; tried++) {
            Files.deleteIfExists(draft);
            try (var writer = new ArchiveWriter(draft);
                    var connection = reached.database().connect()) {
                var manifest = new Attempt(reached, connection, writer).run(client);
                writer.finish(manifest);
                return manifest;
            } catch (NamedFiles.Removed meanwhile) {
                if (tried == TRIES) throw new IOException("files are removed faster than they can be saved", meanwhile);
                progress.say("A file was removed meanwhile; once more …");
            }
        }
    }

    private void tell(Path file, Manifest manifest) throws IOException {
        var rows = manifest.tables().stream().mapToLong(SavedTable::rows).sum();
        for (var missing : manifest.missing()) progress.say("WARNING: the file of %s was not there.", missing);
        progress.say("Its secrets are sealed: without the key of this installation nobody can open them.");
        progress.say(
                "Saved %s rows of %s tables as they were at %s: %s, %s bytes.",
                Progress.grouped(rows),
                manifest.tables().size(),
                manifest.madeAt(),
                file,
                Progress.grouped(Files.size(file)));
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException left) {
            throw new StartupProblem("%s cannot be removed: %s.".formatted(draft, Sentences.cause(left)), left);
        }
    }

    /** One try, with one snapshot. */
    private final class Attempt {
        private final Reached reached;
        private final Connection connection;
        private final ArchiveWriter writer;
        private final DataFiles files;
        private final List<Part> savedFiles = new ArrayList<>();
        private final Set<String> paths = new HashSet<>();
        private final NamedFiles named = new NamedFiles();

        Attempt(Reached reached, Connection connection, ArchiveWriter writer) {
            this.reached = reached;
            this.connection = connection;
            this.writer = writer;
            this.files = new DataFiles(reached.folder());
        }

        Manifest run(Optional<String> key) throws IOException, SQLException, NamedFiles.Removed {
            var schema = Schema.of(connection);
            var migrations = migrations(connection);
            var client = key.isPresent() ? Clients.get(connection, key.get()) : null;
            var share = client == null ? new Share.Whole() : Share.OfClient.of(connection, client);
            progress.say("Saving files …");
            saveFiles(share);
            progress.say("Saving tables …");
            var madeAt = snapshot();
            var tables = new ArrayList<SavedTable>();
            for (var table : share.tables(schema)) tables.add(saved(table, share));
            saveFiles(share);
            var missing = missing(share, schema);
            var listed = writer.add("files.jsonl", this::list);
            return manifest(madeAt, client, migrations, tables, listed, missing);
        }

        private Instant snapshot() throws SQLException {
            Query.change(connection, "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            Query.change(connection, "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            return clock.instant().truncatedTo(ChronoUnit.SECONDS);
        }

        private SavedTable saved(Table table, Share share) throws IOException, SQLException {
            var rows = new long[1];
            var condition = share.of(table).orElseThrow().condition();
            var part = writer.add(
                    SavedTable.partOf(table), out -> rows[0] = Rows.write(connection, table, condition, out));
            progress.count("rows of " + table.name(), rows[0]);
            return new SavedTable(table, rows[0], part);
        }

        private void saveFiles(Share share) throws IOException, SQLException {
            files.each(path -> share.holds(path) && !paths.contains(path), (path, file) -> {
                try (var in = Files.newInputStream(file)) {
                    var part = writer.add("files/" + path, in::transferTo);
                    paths.add(path);
                    named.saved(part);
                    savedFiles.add(part);
                    progress.count("files", savedFiles.size());
                } catch (NoSuchFileException removed) {
                    return; // whether a row names it is asked below
                }
            });
        }

        private List<String> missing(Share share, Schema schema) throws IOException, SQLException, NamedFiles.Removed {
            try (var now = reached.database().connect()) {
                return named.missing(connection, now, share, schema);
            }
        }

        private void list(java.io.OutputStream part) throws IOException {
            for (var file : savedFiles) {
                part.write(JSON.writeValueAsBytes(file));
                part.write('\n');
            }
        }

        private Manifest manifest(
                Instant madeAt,
                @Nullable Client client,
                Map<String, String> migrations,
                List<SavedTable> tables,
                Part listed,
                List<String> missing)
                throws SQLException {
            var database = Query.texts(connection, "SELECT VERSION()").getFirst();
            return new Manifest(
                    Manifest.FORMAT,
                    Manifest.VERSION,
                    product,
                    madeAt.toString(),
                    database,
                    client,
                    migrations,
                    tables,
                    listed,
                    missing);
        }
    }

    /** The scripts that a database was made by, with their checksums. */
    static Map<String, String> migrations(Connection connection) throws SQLException {
        var scripts = new LinkedHashMap<String, String>();
        for (var row : Query.rows(
                connection,
                "SELECT script, checksum FROM " + Schema.HISTORY + " WHERE success = 1 AND type = 'SQL'"
                        + " ORDER BY installed_rank")) scripts.put(row.getFirst(), row.get(1));
        return scripts;
    }
}
