package org.manydesk.server.backup;

import java.sql.Connection;
import java.sql.SQLException;
import org.manydesk.server.database.DatabaseAddress;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;

/** The mark of a restore that was begun and not finished: a table of that name. Nothing starts on such a database. */
public final class Unfinished {
    static final String TABLE = "unfinished_restore";

    private Unfinished() {}

    /** A database whose restore was not finished is a {@link StartupProblem}. */
    public static void refuse(DatabaseAddress database) {
        try (var connection = database.connect()) {
            if (!isMarked(connection)) return;
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

    static void mark(Connection connection) throws SQLException {
        Query.change(connection, "CREATE TABLE IF NOT EXISTS " + TABLE + " (id INT NOT NULL PRIMARY KEY)");
    }

    static void clear(Connection connection) throws SQLException {
        Query.change(connection, "DROP TABLE IF EXISTS " + TABLE);
    }

    private static boolean isMarked(Connection connection) throws SQLException {
        return Query.number(
                        connection,
                        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"
                                + " AND table_name = ?",
                        TABLE)
                > 0;
    }
}
