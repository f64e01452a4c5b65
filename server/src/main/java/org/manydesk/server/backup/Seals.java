package org.manydesk.server.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manydesk.schema.Column;
import org.manydesk.schema.Query;
import org.manydesk.schema.Row;
import org.manydesk.schema.Schema;
import org.manydesk.schema.Table;
import org.manydesk.server.problem.StartupProblem;
import org.manydesk.vault.SealedColumn;
import org.manydesk.vault.Unopened;
import org.manydesk.vault.Vault;

/**
 * The sealed secrets in a backup: opened before anything is changed, or left out.
 *
 * @param keys open them; empty where the backup is restored without them
 */
record Seals(Archive archive, Optional<Vault> keys, Share share) {
    private static final String MARK = "sealing_key";

    /** Opens each of them; one that cannot be opened is a {@link StartupProblem}. */
    void check() throws IOException, SQLException {
        if (keys.isEmpty()) return;
        for (var column : SealedColumn.values()) {
            for (var saved : archive.tables()) {
                if (saved.table().name().equals(column.table())) check(column, saved, keys.get());
            }
        }
    }

    private void check(SealedColumn column, SavedTable saved, Vault vault) throws IOException, SQLException {
        var table = saved.table();
        var rule = share.of(table);
        if (rule.isEmpty()) return;
        archive.rows(saved, row -> {
            if (rule.get().picks(table, row)) check(column, table, row, vault);
        });
    }

    private static void check(SealedColumn column, Table table, Row row, Vault vault) {
        var value = bytes(column, table, row);
        if (!Vault.isSealed(value)) return; // the next start seals it
        try {
            vault.open(
                    column.of(
                            Long.parseLong(row.text(table, column.owner())),
                            Long.parseLong(row.text(table, column.key()))),
                    value);
        } catch (Unopened unopened) {
            throw new StartupProblem(
                    "The backup has secrets that cannot be opened here: %s. Set MANYDESK_SECRET_KEY to the key of the installation that made it, or put its file secret.key into the data folder; if that is lost, --without-secrets restores everything else. Nothing was changed."
                            .formatted(unopened.getMessage()),
                    unopened);
        }
    }

    private static byte[] bytes(SealedColumn column, Table table, Row row) {
        var text = row.text(table, column.column());
        var kind = table.columns().get(table.position(column.column())).kind();
        return kind == Column.Kind.BINARY ? Base64.getDecoder().decode(text) : text.getBytes(UTF_8);
    }

    /**
     * After the rows were put back. Where the backup is restored without secrets, people are asked for no codes until they set
     * up their apps anew, keys of webhooks are made anew, monitoring hooks take no calls, and sign-ins of companies wait for
     * their secrets.
     */
    void settle(Connection connection, Schema schema, Progress progress) throws SQLException {
        if (keys.isEmpty()) leaveOut(connection, schema, progress);
        if (!(share instanceof Share.Whole) || !Schema.names(connection).contains(MARK)) return;
        for (var known : Query.texts(connection, "SELECT key_id FROM " + MARK)) {
            if (!keys.map(Vault::ids).orElse(Set.of()).contains(known))
                Query.change(connection, "UPDATE " + MARK + " SET key_id = ''");
        }
    }

    private void leaveOut(Connection connection, Schema schema, Progress progress) throws SQLException {
        for (var table : List.of("second_factor", "recovery_code", "webhook_key"))
            change(connection, schema, table, "DELETE FROM %s WHERE %s");
        change(connection, schema, "hook", "UPDATE %s SET secret = '' WHERE %s");
        change(connection, schema, "identity_provider", "UPDATE %s SET client_secret = '' WHERE %s");
        progress.say("Left out all secrets: apps and companies' sign-ins are set up anew, hooks are made anew.");
    }

    private void change(Connection connection, Schema schema, String name, String statement) throws SQLException {
        var table =
                schema.tables().stream().filter(one -> one.name().equals(name)).findFirst();
        var rule = table.flatMap(share::of);
        if (rule.isPresent())
            Query.change(connection, statement.formatted(name, rule.get().condition()));
    }
}
