package org.manydesk.server.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.manydesk.schema.Query;
import org.manydesk.schema.Schema;
import org.manydesk.server.database.Migrations;
import org.manydesk.server.problem.StartupProblem;

/**
 * Makes an installation what it was when the backup was made. The tables are made anew by the migrations that they had
 * then; what came later is migrated by the next start. Sessions are not restored: people sign in anew.
 */
final class WholeRestore {
    private final Archive archive;
    private final Reached reached;
    private final Way way;
    private final Progress progress;
    private final Clock clock;
    private final DataFiles files;

    WholeRestore(Archive archive, Reached reached, Way way, Progress progress, Clock clock) {
        this.archive = archive;
        this.reached = reached;
        this.way = way;
        this.progress = progress;
        this.clock = clock;
        this.files = new DataFiles(reached.folder());
    }

    void run() throws IOException, SQLException {
        try (var connection = reached.database().connect()) {
            var migrations = new Migrations(reached.database());
            refuseUnknown(migrations);
            refuseFull(connection);
            seals().check();
            var numbers = LastNumbers.of(connection);
            if (Schema.isMigrated(connection)) Unfinished.mark(connection, numbers);
            empty(connection);
            progress.say("Making the tables …");
            migrations.apply(archive.manifest().migrations().keySet());
            Unfinished.mark(connection, numbers);
            restore(connection, numbers);
            Unfinished.clear(connection);
        }
        progress.say(
                "Restored as it was at %s. People sign in anew.",
                archive.manifest().madeAt());
    }

    private Seals seals() {
        return new Seals(archive, way.keys(), new Share.Whole());
    }

    private void refuseUnknown(Migrations migrations) {
        var known = migrations.known();
        archive.manifest().migrations().forEach((script, checksum) -> {
            if (checksum.equals(known.get(script))) return;
            throw new StartupProblem(
                    "The backup was made by Manydesk %s, whose tables this version does not know (%s): restore it with that version or a newer one."
                            .formatted(archive.manifest().product(), script));
        });
    }

    private void refuseFull(Connection connection) throws IOException, SQLException {
        if (way.existing() == Existing.IS_REPLACED) return;
        if (Schema.names(connection).isEmpty() && files.isEmpty()) return;
        throw new StartupProblem(
                "There is something in %s and its database already. Add --replace to lose it and restore the backup instead."
                        .formatted(files.folder()));
    }

    private void empty(Connection connection) throws IOException, SQLException {
        Query.change(connection, "SET SESSION foreign_key_checks = 0");
        for (var table : Schema.names(connection)) Query.change(connection, "DROP TABLE IF EXISTS `" + table + "`");
        if (Schema.isMigrated(connection)) Query.change(connection, "TRUNCATE TABLE " + Schema.HISTORY);
        files.deleteAll();
    }

    private void restore(Connection connection, LastNumbers numbers) throws IOException, SQLException {
        var triggers = Triggers.drop(connection);
        load(connection);
        seals().settle(connection, Schema.of(connection), progress);
        triggers.create(connection);
        progress.say("Putting the files back …");
        new RestoredFiles(archive, files, progress).put(path -> true);
        Query.change(connection, "DELETE FROM access_token WHERE kind <> 'API'");
        if (Schema.names(connection).contains("password_link")) Query.change(connection, "DELETE FROM password_link");
        numbers.carryOn(connection, progress);
        new AuditNote(connection, clock).ofEverything(archive.manifest());
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void load(Connection connection) throws IOException, SQLException {
        progress.say("Loading …");
        Loading.withoutForeignKeys(connection);
        var loading = new Loading(archive, connection, progress);
        for (var saved : archive.tables()) {
            loading.insert(saved, row -> true);
            connection.commit();
        }
        progress.say("Reading it back …");
        for (var saved : archive.tables()) loading.compare(saved, "TRUE", row -> true);
    }
}
