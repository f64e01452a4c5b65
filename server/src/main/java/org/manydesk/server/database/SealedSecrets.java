package org.manydesk.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.manydesk.schema.Query;
import org.manydesk.schema.Schema;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;
import org.manydesk.vault.SealedColumn;
import org.manydesk.vault.Unopened;
import org.manydesk.vault.Vault;

/**
 * The secrets in the database that have to be read back, before the application is started. What lies open there is sealed,
 * and what an older key sealed is sealed anew. Of nodes that start at once one does so after the other.
 *
 * @see "decision 0068"
 */
public record SealedSecrets(DatabaseAddress database) {

    /** With which key they are sealed; empty where none ever was. */
    public String key() {
        try (var connection = database.connect()) {
            return key(connection);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static String key(Connection connection) throws SQLException {
        return Query.texts(connection, "SELECT key_id FROM sealing_key").stream()
                .findFirst()
                .orElse("");
    }

    /**
     * Refuses keys without the one that secrets are sealed with. Changes nothing, and takes a database of any release, or a new
     * one. Where nothing is sealed, no key is missing.
     *
     * @throws StartupProblem where it is missing
     */
    public void mustOpenWith(Vault vault) {
        try (var connection = database.connect()) {
            if (Schema.names(connection).contains("sealing_key")) mustHold(key(connection), connection, vault);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static void mustHold(String known, Connection connection, Vault vault) throws SQLException {
        if (known.isEmpty() || vault.ids().contains(known)) return;
        if (isAnySealed(connection)) throw missing(known, vault);
    }

    private static boolean isAnySealed(Connection connection) throws SQLException {
        var tables = Schema.names(connection);
        for (var column : SealedColumn.values()) {
            if (!tables.contains(column.table())) continue;
            var sealed = "SELECT EXISTS (SELECT 1 FROM %s WHERE %s LIKE ?)".formatted(column.table(), column.column());
            if (Query.number(connection, sealed, Vault.MARK + "%") > 0) return true;
        }
        return false;
    }

    /**
     * Seals all of them with the key that seals now, in one transaction, and returns how many were not. The row that nodes
     * take turns by is made before it: who finds it there shares its lock until the end, and two who share it never get it.
     *
     * @throws StartupProblem where the key is missing that they are sealed with; nothing is changed then
     */
    public int seal(Vault vault) {
        try (var connection = database.connect()) {
            Query.change(connection, "INSERT IGNORE INTO sealing_key (id, key_id) VALUES (1, '')");
            connection.setAutoCommit(false);
            var count = closed(connection, vault);
            connection.commit();
            return count;
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static int closed(Connection connection, Vault vault) throws SQLException {
        var known = Query.texts(connection, "SELECT key_id FROM sealing_key WHERE id = 1 FOR UPDATE")
                .getFirst();
        mustHold(known, connection, vault);
        var count = 0;
        for (var column : SealedColumn.values()) count += new Sealing(connection, vault, column).run();
        Query.change(connection, "UPDATE sealing_key SET key_id = ? WHERE id = 1", vault.sealsWith());
        return count;
    }

    /** The sentence for an installation that has other keys than its database. */
    private static StartupProblem missing(String known, Vault vault) {
        return new StartupProblem(
                "The secrets in the database are sealed with the key %s, and the keys here are %s: put that key into MANYDESK_SECRET_KEY, after a comma if there is a newer one, or its file secret.key back into the data folder. It must be the same on every node. If it is lost, ./desk restore --without-secrets brings everything else back from a backup. Nothing was changed."
                        .formatted(known, vault.ids().isEmpty() ? "none" : String.join(", ", vault.ids())));
    }

    /** Goes through one column. */
    private record Sealing(Connection connection, Vault vault, SealedColumn column) {
        int run() throws SQLException {
            var count = 0;
            try (var statement = connection.prepareStatement(
                    "SELECT %2$s, %3$s, %4$s FROM %1$s WHERE %4$s <> '' AND %4$s NOT LIKE ? FOR UPDATE"
                            .formatted(column.table(), column.owner(), column.key(), column.column()))) {
                statement.setString(1, vault.beginning() + "%");
                try (var rows = statement.executeQuery()) {
                    for (; rows.next(); count++) seal(rows.getLong(1), rows.getLong(2), rows.getBytes(3));
                }
            }
            return count;
        }

        private void seal(long owner, long key, byte[] value) throws SQLException {
            var place = column.of(owner, key);
            Query.change(
                    connection,
                    "UPDATE %s SET %s = ? WHERE %s = ? AND %s = ?"
                            .formatted(column.table(), column.column(), column.owner(), column.key()),
                    vault.seal(place, Vault.isSealed(value) ? opened(place, value) : value),
                    owner,
                    key);
        }

        private byte[] opened(SealedColumn.Place place, byte[] value) {
            try {
                return vault.open(place, value);
            } catch (Unopened unopened) {
                throw new StartupProblem(
                        "A secret in the database cannot be sealed anew: %s. Put the key that is missing into MANYDESK_SECRET_KEY after a comma, or remove the row and have the secret set up anew."
                                .formatted(unopened.getMessage()),
                        unopened);
            }
        }
    }

    private StartupProblem failed(SQLException failure) {
        return new StartupProblem(
                "The secrets in the database at %s cannot be sealed: %s."
                        .formatted(database.withoutParameters(), Sentences.cause(failure)),
                failure);
    }
}
