package org.manydesk.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.manydesk.schema.Query;
import org.manydesk.schema.Row;
import org.manydesk.schema.Rows;
import org.manydesk.server.problem.StartupProblem;

/**
 * Puts rows of a backup into their tables, and compares afterwards.
 *
 * @param connection with foreign keys not checked, for rows come table by table
 */
record Loading(Archive archive, Connection connection, Progress progress) {
    private static final int ROWS = 500;
    private static final long CHARACTERS = 4_000_000;

    static void withoutForeignKeys(Connection connection) throws SQLException {
        Query.change(connection, "SET SESSION foreign_key_checks = 0");
        connection.setAutoCommit(false);
    }

    /** Inserts the rows that are wanted, and returns how many. */
    long insert(SavedTable saved, Predicate<Row> wanted) throws IOException, SQLException {
        var count = new long[1];
        var waiting = new long[2];
        try (var statement = connection.prepareStatement(saved.table().insert())) {
            archive.rows(saved, row -> {
                if (!wanted.test(row)) return;
                row.bind(statement, saved.table(), saved.table().columns());
                statement.addBatch();
                count[0]++;
                waiting[0]++;
                waiting[1] += row.characters();
                if (waiting[0] < ROWS && waiting[1] < CHARACTERS) return;
                statement.executeBatch();
                waiting[0] = waiting[1] = 0;
                progress.count("rows of " + saved.table().name(), count[0]);
            });
            statement.executeBatch();
        }
        return count[0];
    }

    /** Reads a table and the part that it was restored from; what differs is a {@link StartupProblem}. */
    void compare(SavedTable saved, String condition, Predicate<Row> wanted) throws IOException, SQLException {
        var restored = new Hashing(OutputStream.nullOutputStream());
        Rows.write(connection, saved.table(), condition, restored);
        var expected = new Hashing(OutputStream.nullOutputStream());
        Rows.write(
                expected,
                taker -> archive.rows(saved, row -> {
                    if (wanted.test(row)) taker.take(row);
                }));
        if (!restored.part("").equals(expected.part(""))) {
            throw new StartupProblem("The table %s reads back otherwise than it was saved."
                    .formatted(saved.table().name()));
        }
    }
}
