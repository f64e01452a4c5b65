package org.manydesk.offboarding;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.manydesk.schema.Column;
import org.manydesk.schema.Row;
import org.manydesk.schema.RowTaker;
import org.manydesk.schema.Table;

/**
 * Reads the rows of a table some at a time, in the order of their key, so that none of the questions takes long and none keeps the
 * database from clearing up behind it. Rows that are written meanwhile may be missed.
 *
 * @param size how many are read at once
 * @param most how many are read at most
 */
public record Batches(Connection connection, Table table, int size, long most) {
    /** Reads those that meet a condition, and answers how many these were: {@link #most} where there may be more. */
    public long each(String condition, RowTaker taker) throws SQLException, IOException {
        long count = 0;
        var some = some(condition, List.of(), taker);
        count += some.count();
        while (some.count() == size && count < most && !table.key().isEmpty()) {
            some = some("(%s) AND (%s)".formatted(condition, after()), some.last(), taker);
            count += some.count();
        }
        return count;
    }

    /** @param last the values of the key of the last row; empty before the first */
    private record Some(int count, List<Row> last) {}

    private Some some(String condition, List<Row> last, RowTaker taker) throws SQLException, IOException {
        var limit = table.key().isEmpty() ? "" : " LIMIT " + size;
        try (var statement = connection.prepareStatement(
                table.select(condition) + limit, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE); // row by row, not all of them at once
            if (!last.isEmpty()) bind(statement, last.getFirst());
            return taken(statement, taker);
        }
    }

    private Some taken(PreparedStatement statement, RowTaker taker) throws SQLException, IOException {
        var count = 0;
        var last = List.<Row>of();
        try (var rows = statement.executeQuery()) {
            for (; rows.next(); count++) {
                last = List.of(Row.of(table, rows));
                taker.take(last.getFirst());
            }
        }
        return new Some(count, last);
    }

    /** What comes after a row: the same beginning of the key, and more in the next column of it. */
    private String after() {
        return IntStream.range(0, table.key().size()).mapToObj(this::sameUntil).collect(joining(" OR "));
    }

    /** Compared as they are ordered. */
    private String sameUntil(int index) {
        var same = table.key().subList(0, index).stream().map(column -> compared(column, "=") + " AND ");
        return "(" + same.collect(joining()) + compared(table.key().get(index), ">") + ")";
    }

    private static String compared(Column column, String with) {
        return column.ordered() + " " + with + (column.kind() == Column.Kind.VALUE ? " ?" : " CAST(? AS BINARY)");
    }

    private void bind(PreparedStatement statement, Row last) throws SQLException {
        var columns = IntStream.range(0, table.key().size())
                .boxed()
                .flatMap(index -> table.key().subList(0, index + 1).stream())
                .toList();
        last.bind(statement, table, columns);
    }
}
