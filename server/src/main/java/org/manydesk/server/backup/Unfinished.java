package org.manydesk.server.backup;

import java.sql.Connection;
import java.sql.SQLException;
import org.manydesk.schema.Query;
import org.manydesk.schema.Schema;
import org.manydesk.server.database.DatabaseAddress;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;

/** The mark of a restore that was begun and not finished: a table of that name. Nothing starts on such a database. */
public final class Unfinished {
    private Unfinished() {}

    /** A database whose restore was not finished is a {@link StartupProblem}. */
    public static void refuse(DatabaseAddress database) {
        try (var connection = database.connect()) {
            if (!Schema.has(connection, Schema.UNFINISHED_RESTORE)) return;
        } catch (SQLException failure) {
            throw new StartupProblem(
                    "The database at %s cannot be read: %s."
                            .formatted(database.withoutParameters(), Sentences.cause(failure)),
                    failure);
        }
        throw new StartupProblem(
                "A restore into this database was begun and not finished: run \"./desk restore --replace FILE\""
                        + " again.");
    }

    /** Keeps the numbers as well: whoever begins the restore again finds the tables that told them emptied. */
    static void mark(Connection connection, LastNumbers numbers) throws SQLException {
        Query.change(
                connection,
                "CREATE TABLE IF NOT EXISTS " + Schema.UNFINISHED_RESTORE
                        + " (provider_id BIGINT NOT NULL, id BIGINT NOT NULL,"
                        + " last_number BIGINT NOT NULL, last_day DATE, prefix VARCHAR(16), first_number BIGINT)");
        for (var row : numbers.rows())
            Query.change(
                    connection,
                    "INSERT INTO " + Schema.UNFINISHED_RESTORE + " VALUES (?, ?, ?, ?, ?, NULLIF(?, ''))",
                    row.toArray());
    }

    static void clear(Connection connection) throws SQLException {
        Query.change(connection, "DROP TABLE IF EXISTS " + Schema.UNFINISHED_RESTORE);
    }
}
