package org.manydesk.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.manydesk.schema.Query;
import org.manydesk.schema.Schema;
import org.manydesk.server.problem.StartupProblem;

/**
 * Puts one client back to what it was when the backup was made, in one transaction; rows of others are not touched. What
 * the database keeps for good (issued invoices, closed months, payments …) is never taken back: if there is such that the
 * backup does not hold, it is listed and nothing is changed.
 */
final class ClientRestore {
    private static final Set<String> CHAIN = Set.of("audit_chain", "audit_entry");

    private final Archive archive;
    private final Reached reached;
    private final Way way;
    private final Progress progress;
    private final Clock clock;

    ClientRestore(Archive archive, Reached reached, Way way, Progress progress, Clock clock) {
        this.archive = archive;
        this.reached = reached;
        this.way = way;
        this.progress = progress;
        this.clock = clock;
    }

    void run(String name) throws IOException, SQLException {
        var client = find(name);
        try (var connection = reached.database().connect()) {
            check(connection, client);
            var schema = Schema.of(connection);
            var share = new Share.OfClient(client, people(connection, client));
            var seals = new Seals(archive, way.keys(), share);
            seals.check();
            Loading.withoutForeignKeys(connection);
            progress.say("Restoring %s (%s) …", client.key(), client.name());
            var counter = lastTicket(connection, client);
            rows(connection, schema, share);
            seals.settle(connection, schema, progress);
            Query.change(
                    connection,
                    "UPDATE ticket_counter SET last = GREATEST(last, ?) WHERE tenant_id = ?",
                    counter,
                    client.id());
            signOut(connection, share);
            TeamsOfToday.of(connection, client);
            LastNumbers.of(connection, client).carryOn(connection, progress);
            new ClientChain(archive, connection, client, progress).carryOn();
            stopLeaving(connection, client);
            new AuditNote(connection, clock).ofClient(client, archive.manifest());
            refuseOrphans(connection, schema, share);
            files(connection, share);
        }
        progress.say(
                "Restored %s as it was at %s. Its people sign in anew.",
                client.key(), archive.manifest().madeAt());
    }

    private Client find(String name) throws IOException, SQLException {
        var found = new ArrayList<Client>();
        var saved = archive.manifest().table("tenant");
        var table = saved.table();
        archive.rows(saved, row -> {
            if (!name.equals(row.text(table, "tenant_key")) && !name.equals(row.text(table, "id"))) return;
            found.add(Clients.client(List.of(
                    row.text(table, "provider_id"),
                    row.text(table, "id"),
                    row.text(table, "tenant_key"),
                    row.text(table, "name"))));
        });
        return Clients.only(found, name, "the backup");
    }

    private void check(Connection connection, Client client) throws SQLException {
        if (!BackingUp.migrations(connection).equals(archive.manifest().migrations())) {
            throw new StartupProblem(
                    "The backup has other tables than this installation: restore all of it into an empty folder, start"
                            + " that once with this version, and back the client up from there.");
        }
        if (Query.number(connection, "SELECT COUNT(*) FROM provider WHERE id = ?", client.provider()) == 0) {
            throw new StartupProblem("The provider of %s is not in this installation.".formatted(client.key()));
        }
        var there = Query.number(connection, "SELECT COUNT(*) FROM tenant WHERE id = ?", client.id()) > 0;
        if (there && way.existing() == Existing.STAYS) {
            throw new StartupProblem(
                    "%s is there already. Add --replace to lose what was done since %s and restore the backup instead."
                            .formatted(client.key(), archive.manifest().madeAt()));
        }
    }

    /** Those who work for the client, now or when the backup was made. */
    private Set<String> people(Connection connection, Client client) throws IOException, SQLException {
        var people = new TreeSet<>(Share.OfClient.of(connection, client).people());
        var saved = archive.manifest().table("user_account");
        archive.rows(saved, row -> {
            if (row.text(saved.table(), "tenant_id").equals(Long.toString(client.id())))
                people.add(row.text(saved.table(), "id"));
        });
        return people;
    }

    /** Who is restored has not left: else everything would be erased again within the hour. */
    private void stopLeaving(Connection connection, Client client) throws SQLException {
        var stopped = Query.change(
                connection,
                "UPDATE off_boarding SET state = 'STOPPED', version = version + 1 WHERE client_id = ?"
                        + " AND state <> 'STOPPED'",
                client.id());
        if (stopped > 0) progress.say("The off-boarding of %s is stopped.", client.key());
    }

    private static long lastTicket(Connection connection, Client client) throws SQLException {
        return Query.number(
                connection, "SELECT COALESCE(MAX(last), 0) FROM ticket_counter WHERE tenant_id = ?", client.id());
    }

    /** Children come before what they refer to: then no trigger finds the issued document that takes no more of them. */
    private void rows(Connection connection, Schema schema, Share share) throws IOException, SQLException {
        var keeping = Schema.guarded(connection);
        var finals = new FinalRows(archive, connection);
        var loading = new Loading(archive, connection, progress);
        var tables = schema.childrenFirst().stream()
                .filter(table -> share.of(table).isPresent() && !CHAIN.contains(table.name()))
                .toList();
        for (var table : tables) {
            if (keeping.contains(table.name())) finals.compare(table, share);
        }
        finals.refuse();
        for (var table : tables) {
            var rule = share.of(table).orElseThrow();
            var saved = archive.manifest().table(table.name());
            if (!keeping.contains(table.name()))
                Query.change(connection, "DELETE FROM `%s` WHERE %s".formatted(table.name(), rule.condition()));
            loading.insert(saved, row -> rule.picks(table, row) && !finals.isThere(table, row));
        }
        for (var table : tables) {
            var rule = share.of(table).orElseThrow();
            loading.compare(archive.manifest().table(table.name()), rule.condition(), row -> rule.picks(table, row));
        }
    }

    private static void signOut(Connection connection, Share.OfClient share) throws SQLException {
        if (share.people().isEmpty()) return;
        var people = String.join(", ", share.people());
        Query.change(connection, "DELETE FROM access_token WHERE kind <> 'API' AND user_id IN (%s)".formatted(people));
        Query.change(connection, "DELETE FROM idempotent_answer WHERE user_id IN (%s)".formatted(people));
    }

    private static void refuseOrphans(Connection connection, Schema schema, Share share) throws SQLException {
        for (var key : schema.foreignKeys()) {
            var rule = share.of(schema.table(key.child()));
            if (rule.isEmpty() && share.of(schema.table(key.parent())).isEmpty()) continue;
            var condition = key.leadsAcross(schema)
                    ? "TRUE"
                    : rule.map(Share.Rule::condition).orElse("TRUE");
            var orphans = Query.number(connection, key.orphans(condition));
            if (orphans == 0) continue;
            connection.rollback();
            throw new StartupProblem(
                    "%d rows of %s would refer to rows of %s that are not in this installation (%s); nothing was changed."
                            .formatted(orphans, key.child(), key.parent(), key.name()));
        }
    }

    /** New files come before the rows that name them are committed; those that no row names any more go afterwards. */
    private void files(Connection connection, Share share) throws IOException, SQLException {
        var files = new DataFiles(reached.folder());
        var put = new RestoredFiles(archive, files, progress).put(share::holds);
        connection.commit();
        files.each(path -> share.holds(path) && !put.contains(path), (path, file) -> Files.deleteIfExists(file));
    }
}
